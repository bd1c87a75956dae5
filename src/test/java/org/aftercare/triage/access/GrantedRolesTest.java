package org.aftercare.triage.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings grant to everyone and to clients with a certificate. */
class GrantedRolesTest {
    private static final Map<String, String> BY_CERTIFICATE =
            Map.of("certificates.assess", "ward-7,call-centre", "certificates.read", "portal");

    @ParameterizedTest
    @CsvSource({
        "'', '', '', 'assess read'",
        "keys, keys.yaml, '', ''",
        "jwt.keys, keys.json, '', ''",
        "certificates.read, portal, '', ''",
        "keys, keys.yaml, open-catalogue, 'read'",
        "keys, keys.yaml, anyone, 'assess read'"
    })
    void everyoneMayWhatTheSettingsSay(String way, String value, String opened, String roles) {
        var settings = new HashMap<String, String>();
        settings.put(way.isEmpty() ? "reread" : way, way.isEmpty() ? "5s" : value);
        settings.put(opened.isEmpty() ? "anyone" : opened, opened.isEmpty() ? "false" : "true");
        var unknown = QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        var granted = granted(settings, unknown);
        assertThat(granted.isAnonymous()).isTrue();
        assertThat(String.join(" ", new TreeSet<>(granted.getRoles()))).isEqualTo(roles);
    }

    @Test
    void aKnownCallerMayWhatEveryoneMay() {
        var known = QuarkusSecurityIdentity.builder().setPrincipal(() -> "a").build();
        var granted = granted(Map.of("keys", "keys.yaml", "open-catalogue", "true"), known);
        assertThat(granted.getRoles()).containsExactly(Roles.READ);
        assertThat(granted.getPrincipal().getName()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=ward-7, O=Hospital             | ward-7      | assess",
                "O=Hospital, CN=portal             | portal      | read",
                "CN=stranger                       | stranger    | ''",
                "CN=Ward-7                         | Ward-7      | ''",
                "O=ward-7                          | ''          | ''",
                "CN=ward-7, CN=stranger            | ''          | ''",
                "CN=ward-7+CN=stranger             | ''          | ''",
                "O=\"Hospital, CN=ward-7\"         | ''          | ''",
                "CN=\"x, CN=ward-7\"               | x, CN=ward-7 | ''"
            })
    void aCertificateTellsTheClientByItsOnlyCommonName(String subject, String name, String roles) {
        var known = QuarkusSecurityIdentity.builder()
                .setPrincipal(new X500Principal(subject))
                .build();
        var granted = granted(BY_CERTIFICATE, known);
        assertThat(granted.getPrincipal().getName()).isEqualTo(name);
        assertThat(String.join(" ", granted.getRoles())).isEqualTo(roles);
    }

    private static SecurityIdentity granted(Map<String, String> settings, SecurityIdentity identity) {
        var roles = new GrantedRoles(Settings.of(settings));
        return roles.augment(identity, null, Map.of()).await().indefinitely();
    }
}
