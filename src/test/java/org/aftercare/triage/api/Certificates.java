package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;

/** Keys with certificates that sign themselves, made by the JDK's own tool. */
final class Certificates {
    static final String PASSWORD = "changeit";

    private final Path folder;

    Certificates(Path folder) {
        this.folder = folder;
    }

    /** A key of its own in a file of its own. */
    Path make(String name) throws IOException, InterruptedException {
        var store = store(name);
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-validity",
                "2",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                store.toString());
        keytool("-exportcert", "-alias", name, "-file", certificate(name), "-keystore", store.toString());
        return store;
    }

    /** The key of this name, or its certificate, as text (PEM, RFC 7468). */
    Path pem(String name, boolean secret) throws IOException, GeneralSecurityException {
        var store = read(store(name));
        var label = secret ? "PRIVATE KEY" : "CERTIFICATE";
        var bytes = secret
                ? store.getKey(name, PASSWORD.toCharArray()).getEncoded()
                : store.getCertificate(name).getEncoded();
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(name + (secret ? ".key" : ".crt")),
                "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
    }

    /** A store of the certificates that are trusted. */
    Path trusting(String name, String... trusted) throws IOException, InterruptedException {
        var store = store(name);
        for (var each : trusted) {
            keytool(
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    each,
                    "-file",
                    certificate(each),
                    "-keystore",
                    store.toString());
        }
        return store;
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private String certificate(String name) {
        return folder.resolve(name + ".cer").toString();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    /** What a client with this key needs to call a service with that certificate; without a key where the name is empty. */
    SSLContext client(String name, Path trust) throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(name.isEmpty() ? null : read(store(name)), PASSWORD.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(read(trust));
        var context = SSLContext.getInstance("TLS");
        context.init(
                name.isEmpty()
                        ? null
                        : new KeyManager[] {new Insisting(name, (X509KeyManager) keys.getKeyManagers()[0])},
                trusted.getTrustManagers(),
                null);
        return context;
    }

    private static KeyStore read(Path store) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(store)) {
            var read = KeyStore.getInstance("PKCS12");
            read.load(in, PASSWORD.toCharArray());
            return read;
        }
    }

    /** Sends its certificate whatever authorities the service names. */
    private static final class Insisting extends X509ExtendedKeyManager {
        private final String name;
        private final X509KeyManager keys;

        Insisting(String name, X509KeyManager keys) {
            this.name = name;
            this.keys = keys;
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return name;
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return name;
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {name};
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[] {};
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            throw new UnsupportedOperationException("a client only");
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return keys.getCertificateChain(alias);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return keys.getPrivateKey(alias);
        }
    }
}
