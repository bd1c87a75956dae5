package org.aftercare.triage.access;

import java.util.Set;

/** What whoever reaches the service may do, known or not. */
final class Everyone {
    private Everyone() {}

    static Set<String> roles(CallersConfig config) {
        if (config.anyone() || !isToldApart(config)) {
            return Roles.ALL;
        }
        return config.openCatalogue() ? Set.of(Roles.READ) : Set.of();
    }

    /** Whether a way is set to tell callers apart. */
    static boolean isToldApart(CallersConfig config) {
        return config.keys().isPresent()
                || config.jwt().keys().isPresent()
                || new CertificateClients(config.certificates()).count() > 0;
    }
}
