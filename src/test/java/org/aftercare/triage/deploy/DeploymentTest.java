package org.aftercare.triage.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.triage.app.TriageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The deployment fits the service: its ports, probes, settings and the time it takes to stop. */
class DeploymentTest {
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");

    /** Settings of Quarkus that the manifests use. */
    private static final Set<String> OF_QUARKUS = Set.of(
            "QUARKUS_HTTP_HOST", "QUARKUS_MANAGEMENT_HOST", "QUARKUS_SHUTDOWN_DELAY", "QUARKUS_SHUTDOWN_TIMEOUT");

    private static final Pattern API_KEY = Pattern.compile("aftercare_[\\w-]{20,}");
    private static final int LONGEST_GRACE = 60;

    static List<String> overlays() {
        return Manifest.overlays();
    }

    private static String setting(String name) throws IOException {
        var settings = new Properties();
        try (Reader reader = Files.newBufferedReader(SETTINGS)) {
            settings.load(reader);
        }
        return settings.getProperty(name);
    }

    private static int seconds(JsonNode duration) {
        assertThat(duration.asText()).matches("\\d+S");
        return Integer.parseInt(duration.asText().replace("S", ""));
    }

    private static JsonNode port(JsonNode container, String name) {
        for (var port : container.path("ports")) {
            if (port.path("name").asText().equals(name)) {
                return port.path("containerPort");
            }
        }
        throw new AssertionError("no port is named " + name);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void thePortsAreThoseOfTheService(String overlay) throws IOException {
        var container = Manifest.only(overlay, "Deployment").container();
        assertThat(port(container, "http").asText()).isEqualTo(setting("quarkus.http.port"));
        assertThat(port(container, "management").asText()).isEqualTo(setting("quarkus.management.port"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theProbesAskTheManagementPort(String overlay) {
        var container = Manifest.only(overlay, "Deployment").container();
        assertThat(probe(container, "startupProbe")).isEqualTo("management /q/health/started");
        assertThat(probe(container, "readinessProbe")).isEqualTo("management /q/health/ready");
        assertThat(probe(container, "livenessProbe")).isEqualTo("management /q/health/live");
    }

    private static String probe(JsonNode container, String kind) {
        var get = container.path(kind).path("httpGet");
        return get.path("port").asText() + " " + get.path("path").asText();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void thePodMayLiveLongerThanItDrains(String overlay) throws IOException {
        var deployment = Manifest.only(overlay, "Deployment");
        int preStop =
                deployment.container().at("/lifecycle/preStop/sleep/seconds").asInt();
        int delay = seconds(deployment.variable("QUARKUS_SHUTDOWN_DELAY"));
        int timeout = seconds(deployment.variable("QUARKUS_SHUTDOWN_TIMEOUT"));
        int grace = deployment.pod().path("terminationGracePeriodSeconds").asInt();
        assertThat(preStop).isPositive();
        assertThat(grace).isGreaterThan(preStop + delay + timeout).isLessThanOrEqualTo(LONGEST_GRACE);
        // What is in flight may last as long as a request may take, which `idle-timeout` bounds.
        assertThat(timeout)
                .isGreaterThanOrEqualTo(
                        Integer.parseInt(setting("quarkus.http.idle-timeout").replace("S", "")));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void notReadyIsNoticedWithinTheDelay(String overlay) {
        var deployment = Manifest.only(overlay, "Deployment");
        var probe = deployment.container().path("readinessProbe");
        assertThat(probe.path("periodSeconds").asInt()
                        * probe.path("failureThreshold").asInt())
                .isLessThanOrEqualTo(seconds(deployment.variable("QUARKUS_SHUTDOWN_DELAY")));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyVariableIsASettingOfTheService(String overlay) {
        var known = settings();
        assertThat(known).contains("TRIAGE_GUIDANCE_LOCATION", "TRIAGE_CALLERS_KEYS", "TRIAGE_LOAD_LONGEST_WAIT");
        var env = Manifest.only(overlay, "Deployment").container().path("env");
        assertThat(env)
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.path("name").asText())
                        .matches(name -> known.contains(name) || OF_QUARKUS.contains(name), "is a setting"));
    }

    private static Set<String> settings() {
        return ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(TriageConfig.class))
                .keySet()
                .stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void itListensWhereOthersReachIt(String overlay) {
        var deployment = Manifest.only(overlay, "Deployment");
        assertThat(deployment.variable("QUARKUS_HTTP_HOST").asText()).isEqualTo("0.0.0.0");
        assertThat(deployment.variable("QUARKUS_MANAGEMENT_HOST").asText()).isEqualTo("0.0.0.0");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void callersAreToldApartExceptToTryItOut(String overlay) {
        var deployment = Manifest.only(overlay, "Deployment");
        boolean dev = overlay.startsWith("dev");
        assertThat(deployment.variable("TRIAGE_CALLERS_ANYONE").asText()).isEqualTo(dev ? "true" : "");
        assertThat(deployment.variable("TRIAGE_CALLERS_KEYS").isMissingNode()).isEqualTo(dev);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theImageIsNamedByDigest(String overlay) {
        assertThat(Manifest.only(overlay, "Deployment")
                        .container()
                        .path("image")
                        .asText())
                .matches("[^:@]+@sha256:[0-9a-f]{64}");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatMemoryItNeedsItHas(String overlay) {
        var resources = Manifest.only(overlay, "Deployment").container().path("resources");
        assertThat(resources.at("/limits/memory").asText()).isEqualTo("256Mi");
        assertThat(resources.at("/requests/memory")).isEqualTo(resources.at("/limits/memory"));
        assertThat(resources.at("/limits").has("cpu")).isFalse();
    }

    @Test
    void nothingHoldsASecret() {
        assertThat(Manifest.ofKind("Secret")).isEmpty();
        assertThat(Manifest.all())
                .noneMatch(
                        manifest -> API_KEY.matcher(manifest.json().toString()).find(), "holds an API key");
    }
}
