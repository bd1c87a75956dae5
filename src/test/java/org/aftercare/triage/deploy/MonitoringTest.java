package org.aftercare.triage.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboard and alerts ask for metrics there are, as the page about privacy lists them, and each alert is explained. */
class MonitoringTest {
    private static final Path DASHBOARD = Path.of("k8s/monitoring/dashboard.json");
    private static final Path PRIVACY = Path.of("docs/privacy.md");
    private static final Path OPERATIONS = Path.of("docs/operations.md");
    private static final Path ALERT_TESTS = Path.of("k8s/monitoring/alerts.test.yaml");

    private static final Pattern SELECTED = Pattern.compile("([a-z_:][a-z0-9_:]*)\\{");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z][a-z_*0-9]*)`");

    /** What Prometheus and Kubernetes measure of the service. */
    private static final Set<String> FROM_OUTSIDE = Set.of(
            "up",
            "kube_deployment_status_replicas_available",
            "kube_pod_container_status_restarts_total",
            "kube_pod_container_status_last_terminated_reason");

    static List<JsonNode> alerts() {
        return rules().filter(rule -> rule.has("alert")).toList();
    }

    private static Stream<JsonNode> rules() {
        var rules = Manifest.only("prod-alerts", "PrometheusRule").at("/spec/groups/0/rules");
        return StreamSupport.stream(rules.spliterator(), false);
    }

    private static List<String> expressionsOfTheDashboard() throws IOException {
        var expressions = new ArrayList<String>();
        for (var panel : new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")) {
            panel.path("targets")
                    .forEach(target -> expressions.add(target.path("expr").asText()));
        }
        return expressions;
    }

    private static Stream<String> metrics(String expression) {
        return SELECTED.matcher(expression).results().map(match -> match.group(1));
    }

    private static boolean isListed(String metric, List<String> listed) {
        var base = metric.replaceFirst("(?<=_seconds)_(bucket|count|sum)$", "");
        return listed.stream().anyMatch(name -> base.matches(name.replace("*", "\\w*")));
    }

    @Test
    void everyMetricIsListedOnThePageAboutPrivacy() throws IOException {
        var listed = LISTED.matcher(Files.readString(PRIVACY))
                .results()
                .map(match -> match.group(1))
                .toList();
        var expressions = Stream.concat(
                expressionsOfTheDashboard().stream(),
                rules().map(rule -> rule.path("expr").asText()));
        assertThat(expressions.flatMap(MonitoringTest::metrics).distinct())
                .hasSizeGreaterThan(15)
                .allMatch(metric -> FROM_OUTSIDE.contains(metric) || isListed(metric, listed), "is listed");
    }

    @Test
    void aMetricThatIsNotListedIsFound() {
        assertThat(metrics("sum(rate(triage_unheard_of_total{job=\"a\"}[5m]))").toList())
                .containsExactly("triage_unheard_of_total")
                .noneMatch(metric -> isListed(metric, List.of("triage_shed_total", "jvm_*")));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void thePageForOperatorsSaysWhatToDo(JsonNode alert) throws IOException {
        var name = alert.path("alert").asText();
        assertThat(alert.at("/annotations/runbook").asText())
                .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
        assertThat(Files.readAllLines(OPERATIONS)).contains("#### " + name);
        assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void hasATestInWhichItFires(JsonNode alert) throws IOException {
        assertThat(Files.readString(ALERT_TESTS))
                .containsPattern("- alertname: " + alert.path("alert").asText() + "\n");
    }

    @Test
    void everyPanelSaysWhatItShows() throws IOException {
        assertThat(new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels"))
                .hasSizeGreaterThan(10)
                .allSatisfy(panel -> {
                    assertThat(panel.path("description").asText()).isNotBlank();
                    assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
                });
    }
}
