package org.aftercare.triage.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The objects around the pods fit one another: who is selected, scaled, replaced, evicted and let through. */
class RollOutTest {
    static List<String> overlays() {
        return Manifest.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everySelectorFindsThePods(String overlay) {
        var deployment = Manifest.only(overlay, "Deployment");
        var labels = deployment.at("/spec/template/metadata/labels");
        assertThat(labels).isNotEmpty().isEqualTo(deployment.at("/spec/selector/matchLabels"));
        assertThat(Manifest.only(overlay, "PodDisruptionBudget").at("/spec/selector/matchLabels"))
                .isEqualTo(labels);
        assertThat(Manifest.in(overlay).stream()
                        .filter(manifest -> manifest.kind().equals("Service"))
                        .map(manifest -> manifest.at("/spec/selector")))
                .isNotEmpty()
                .allMatch(labels::equals);
        assertThat(deployment.pod().path("topologySpreadConstraints"))
                .hasSize(2)
                .allMatch(spread -> spread.at("/labelSelector/matchLabels").equals(labels));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theAutoscalerKeepsThreeOfThisDeployment(String overlay) {
        var scaler = Manifest.only(overlay, "HorizontalPodAutoscaler");
        var deployment = Manifest.only(overlay, "Deployment");
        assertThat(scaler.at("/spec/scaleTargetRef/kind").asText()).isEqualTo("Deployment");
        assertThat(scaler.at("/spec/scaleTargetRef/apiVersion")).isEqualTo(deployment.at("/apiVersion"));
        assertThat(scaler.at("/spec/scaleTargetRef/name").asText()).isEqualTo(deployment.name());
        assertThat(scaler.at("/spec/minReplicas").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(deployment.at("/spec").has("replicas")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noneIsTakenAwayBeforeAnotherIsReady(String overlay) {
        var strategy = Manifest.only(overlay, "Deployment").at("/spec/strategy/rollingUpdate");
        assertThat(strategy.path("maxUnavailable").asInt(1)).isZero();
        assertThat(strategy.path("maxSurge").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aNodeCanBeDrained(String overlay) {
        var budget = Manifest.only(overlay, "PodDisruptionBudget").at("/spec");
        assertThat(budget.path("maxUnavailable").asInt()).isEqualTo(1);
        assertThat(budget.has("minAvailable")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingGoesOutAndThePortsAreApart(String overlay) {
        var policy = Manifest.only(overlay, "NetworkPolicy").at("/spec");
        assertThat(policy.path("podSelector")).isEmpty();
        assertThat(policy.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(policy.path("egress")).isEmpty();
        assertThat(policy.path("ingress")).hasSize(2);
        assertThat(policy.at("/ingress/0/ports/0/port").asInt()).isEqualTo(8080);
        assertThat(policy.at("/ingress/0/ports")).hasSize(1);
        assertThat(policy.at("/ingress/0/from")).isNotEmpty();
        assertThat(policy.at("/ingress/1/ports/0/port").asInt()).isEqualTo(9000);
        assertThat(policy.at("/ingress/1/from").toString())
                .isEqualTo(
                        "[{\"namespaceSelector\":{\"matchLabels\":{\"kubernetes.io/metadata.name\":\"monitoring\"}}}]");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsPublicLeadsToTheApiPort(String overlay) {
        var service = Manifest.in(overlay).stream()
                .filter(manifest ->
                        manifest.kind().equals("Service") && manifest.name().equals("aftercare-triage"))
                .findFirst()
                .orElseThrow();
        assertThat(service.at("/spec/ports")).hasSize(1);
        assertThat(service.at("/spec/ports/0/targetPort").asText()).isEqualTo("http");
    }
}
