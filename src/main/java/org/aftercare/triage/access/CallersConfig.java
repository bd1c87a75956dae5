package org.aftercare.triage.access;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may call; with nothing set: anyone, from this machine only. */
public interface CallersConfig {
    /** The file of API keys. */
    Optional<Path> keys();

    /** After how long a change of the file of API keys is seen, at the latest. */
    @WithDefault("5s")
    Duration reread();

    JwtConfig jwt();

    CertificatesConfig certificates();

    /** Whether whoever reaches the service may do everything. */
    @WithDefault("false")
    boolean anyone();

    /** Whether whoever reaches the service may read the catalogue and the guidance. */
    @WithDefault("false")
    boolean openCatalogue();

    /** Whose bearer tokens are taken; `application.properties` hands these on to SmallRye JWT. */
    interface JwtConfig {
        /** A file with a public key (PEM) or a key set (JWKS), or the https address of a key set. */
        Optional<String> keys();

        Optional<String> issuer();

        /** A token must be meant for one of these. */
        Optional<List<String>> audience();

        /** The algorithms taken, of those with a public key. */
        List<String> algorithms();

        /** How long ago a token may have been issued. */
        long maxAgeInSeconds();
    }

    /** The clients who may call by a certificate, as the common names of their certificates. */
    interface CertificatesConfig {
        Optional<List<String>> assess();

        Optional<List<String>> read();
    }
}
