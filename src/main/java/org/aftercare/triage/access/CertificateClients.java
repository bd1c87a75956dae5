package org.aftercare.triage.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;
import org.aftercare.triage.access.CallersConfig.CertificatesConfig;

/** The clients known by the common name of their certificate, and what each may do; a certificate of nobody listed grants nothing. */
final class CertificateClients {
    private final Map<String, Set<String>> roles = new HashMap<>();

    CertificateClients(CertificatesConfig config) {
        grant(Roles.ASSESS, config.assess().orElse(List.of()));
        grant(Roles.READ, config.read().orElse(List.of()));
    }

    private void grant(String role, List<String> names) {
        names.forEach(
                name -> roles.computeIfAbsent(name, none -> new HashSet<>()).add(role));
    }

    int count() {
        return roles.size();
    }

    Set<String> rolesOf(String name) {
        return roles.getOrDefault(name, Set.of());
    }

    /** The only common name of a subject; empty where there is none, or another part might be taken for one. */
    static String commonName(X500Principal subject) {
        try {
            var parts = new LdapName(subject.getName()).getRdns();
            if (parts.stream().anyMatch(part -> part.size() > 1)) {
                return "";
            }
            var names = parts.stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(part -> String.valueOf(part.getValue()))
                    .toList();
            return names.size() == 1 ? names.get(0) : "";
        } catch (InvalidNameException e) {
            throw new IllegalStateException("the subject of a certificate is no name", e);
        }
    }
}
