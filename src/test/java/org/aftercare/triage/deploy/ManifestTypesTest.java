package org.aftercare.triage.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything rendered is of the types of Kubernetes. */
class ManifestTypesTest {
    static List<Manifest> manifests() {
        return Manifest.all();
    }

    @Test
    void everyOverlayIsThereAloneWithEachComponentAndWithAll() {
        assertThat(Manifest.overlays())
                .containsExactly(
                        "dev",
                        "dev-alerts",
                        "dev-all",
                        "dev-ingress",
                        "dev-own-guidance",
                        "dev-service-monitor",
                        "prod",
                        "prod-alerts",
                        "prod-all",
                        "prod-ingress",
                        "prod-own-guidance",
                        "prod-service-monitor");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manifests")
    void isOfItsType(Manifest manifest) throws JsonProcessingException {
        KubernetesTypes.check(manifest);
    }

    @ParameterizedTest(name = "{1} is refused")
    @CsvSource({
        "'progressDeadlineSeconds: 300', 'replica: 3', replica",
        "'containerPort: 8080', 'containerPort: \"8080\"', containerPort",
        "'containerPort: 8080', 'containerPort: 8080.5', containerPort",
        "'runAsNonRoot: true', 'runAsNonRoot: \"true\"', runAsNonRoot",
        "'runAsNonRoot: true', 'runAsNonroot: true', runAsNonroot",
        "'path: /q/health/ready', 'paths: /q/health/ready', paths",
        "'value: 5S', 'value: 5', value",
        "'maxReplicas: 12', 'maxReplicas: twelve', maxReplicas",
        "'unhealthyPodEvictionPolicy: AlwaysAllow', 'unhealthyPodEviction: AlwaysAllow', unhealthyPodEviction",
        "'kubernetes.io/metadata.name: monitoring', 'kubernetes.io/metadata.name: true', kubernetes.io/metadata.name"
    })
    void aPlantedFaultIsFound(String right, String wrong, String field) throws IOException {
        var yaml = Files.readString(Path.of("k8s/rendered/prod.yaml"));
        assertThat(yaml).contains(right);
        assertThatThrownBy(() -> {
                    for (var manifest : Manifest.parse("planted", yaml.replace(right, wrong))) {
                        KubernetesTypes.check(manifest);
                    }
                })
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(field);
    }
}
