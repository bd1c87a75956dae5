package org.aftercare.triage.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/** Grants what the settings grant: to everyone, and to clients with a certificate, who are named after it. */
@Singleton
public final class GrantedRoles implements SecurityIdentityAugmentor {
    private final Set<String> everyones;
    private final CertificateClients certificates;
    private final SecurityIdentity unknown;

    public GrantedRoles(CallersConfig config) {
        this.everyones = Everyone.roles(config);
        this.certificates = new CertificateClients(config.certificates());
        this.unknown = QuarkusSecurityIdentity.builder()
                .setAnonymous(true)
                .setPrincipal(new QuarkusPrincipal(""))
                .addRoles(everyones)
                .build();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(granted(identity));
    }

    private SecurityIdentity granted(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return unknown;
        }
        var builder = QuarkusSecurityIdentity.builder(identity).addRoles(everyones);
        if (identity.getPrincipal() instanceof X500Principal subject) {
            var name = CertificateClients.commonName(subject);
            builder.setPrincipal(new QuarkusPrincipal(name)).addRoles(certificates.rolesOf(name));
        }
        return builder.build();
    }
}
