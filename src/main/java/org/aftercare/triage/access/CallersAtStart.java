package org.aftercare.triage.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.management.ManagementConfig;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.core.http.ClientAuth;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import org.jboss.logging.Logger;

/** Says at start who may call, and refuses a start that would let in whoever comes without having been told to. */
@Singleton
public final class CallersAtStart {
    private static final Logger LOG = Logger.getLogger(CallersAtStart.class);
    private static final String WAYS =
            "`TRIAGE_CALLERS_KEYS`, `TRIAGE_CALLERS_JWT_KEYS` or `TRIAGE_CALLERS_CERTIFICATES_ASSESS`";

    private final CallersConfig config;
    private final VertxHttpConfig http;
    private final ManagementConfig management;
    private final TlsConfigurationRegistry tls;
    private final KeysInForce keys;
    private final CertificateClients certificates;

    public CallersAtStart(
            CallersConfig config,
            VertxHttpConfig http,
            ManagementConfig management,
            TlsConfigurationRegistry tls,
            KeysInForce keys) {
        this.config = config;
        this.http = http;
        this.management = management;
        this.tls = tls;
        this.keys = keys;
        this.certificates = new CertificateClients(config.certificates());
    }

    /** Certificates are asked for only where they tell callers apart, so that one package does with and without. */
    void askForCertificates(@Observes HttpSecurity security) {
        if (certificates.count() > 0) {
            security.mTLS(ClientAuth.REQUEST);
        }
    }

    void say(@Observes StartupEvent started) {
        if (!http.hostEnabled()) {
            return;
        }
        check();
        if (Everyone.isToldApart(config)) {
            LOG.infof("callers: %s%s", ways(), others());
        } else if (config.anyone()) {
            LOG.warnf(
                    "callers: ANYONE who reaches %s, because TRIAGE_CALLERS_ANYONE is set; something in front of the service must tell them apart",
                    http.host());
        } else {
            LOG.infof(
                    "callers: anyone, but only from this machine (%s); before others may call, set %s",
                    http.host(), WAYS);
        }
        if (management.hostEnabled() && !isLoopback(management.host())) {
            LOG.warnf(
                    "health and metrics answer whoever reaches %s: keep their port off every public network",
                    management.host());
        }
    }

    private void check() {
        if (!Everyone.isToldApart(config) && !config.anyone() && !isLoopback(http.host())) {
            throw new RefusedStart(
                    "callers could come from other machines (`" + http.host() + "`) and nothing tells them apart: set "
                            + WAYS + ", or `TRIAGE_CALLERS_ANYONE=true` to let in whoever comes");
        }
        JwtSettings.check(config.jwt());
        if (certificates.count() > 0) {
            checkTrust();
        }
    }

    private void checkTrust() {
        var used = http.tlsConfigurationName().map(tls::get).orElseGet(tls::getDefault);
        if (used.isEmpty()
                || used.get().getKeyStoreOptions() == null
                || used.get().getTrustStoreOptions() == null
                || used.get().isTrustAll()) {
            throw new RefusedStart(
                    "clients are to call by certificate, but TLS has no certificate of its own or no list of"
                            + " authorities to trust: set `QUARKUS_TLS_KEY_STORE_PEM__0__CERT`, `QUARKUS_TLS_KEY_STORE_PEM__0__KEY`"
                            + " and `QUARKUS_TLS_TRUST_STORE_PEM_CERTS`");
        }
    }

    private String ways() {
        var ways = new ArrayList<String>();
        config.keys().ifPresent(file -> ways.add("API keys (clients: " + keys.clients() + ")"));
        config.jwt().issuer().ifPresent(issuer -> ways.add("bearer tokens of " + issuer));
        if (certificates.count() > 0) {
            ways.add("certificates (clients: " + certificates.count() + ")");
        }
        return String.join(", ", ways);
    }

    private String others() {
        if (config.anyone()) {
            return "; and ANYONE else, because `TRIAGE_CALLERS_ANYONE` is set";
        }
        return config.openCatalogue() ? "; anyone may read the catalogue" : "";
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new RefusedStart("the host `" + host + "` is not known");
        }
    }
}
