package org.aftercare.triage.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pods keep the Pod Security Standard "restricted", field by field as it says, and the namespace enforces it. */
class PodSecurityTest {
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    static List<String> overlays() {
        return Manifest.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theNamespaceEnforcesIt(String overlay) {
        var labels = Manifest.only(overlay, "Namespace").at("/metadata/labels");
        for (var mode : List.of("enforce", "audit", "warn")) {
            assertThat(labels.path("pod-security.kubernetes.io/" + mode).asText())
                    .isEqualTo("restricted");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingIsInThatNamespace(String overlay) {
        var namespace = Manifest.only(overlay, "Namespace").name();
        assertThat(Manifest.in(overlay))
                .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
                .allMatch(
                        manifest -> manifest.at("/metadata/namespace").asText().equals(namespace));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void thePodIsRestricted(String overlay) {
        var pod = Manifest.only(overlay, "Deployment").pod();
        assertThat(pod.path("hostNetwork").asBoolean()).isFalse();
        assertThat(pod.path("hostPID").asBoolean()).isFalse();
        assertThat(pod.path("hostIPC").asBoolean()).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
        assertThat(pod.at("/securityContext/runAsGroup").asInt()).isEqualTo(10001);
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.at("/securityContext").has("sysctls")).isFalse();
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(Manifest.only(overlay, "ServiceAccount")
                        .at("/automountServiceAccountToken")
                        .asBoolean(true))
                .isFalse();
        for (var volume : pod.path("volumes")) {
            var kinds = new ArrayList<String>();
            volume.fieldNames().forEachRemaining(kinds::add);
            kinds.remove("name");
            assertThat(VOLUMES).containsAll(kinds);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theContainerIsRestricted(String overlay) {
        var pod = Manifest.only(overlay, "Deployment").pod();
        assertThat(pod.path("containers")).hasSize(1);
        assertThat(pod.has("initContainers")).isFalse();
        var container = pod.at("/containers/0");
        var security = container.path("securityContext");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.path("privileged").asBoolean()).isFalse();
        assertThat(security.at("/capabilities/drop")).hasSize(1);
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(security.path("capabilities").has("add")).isFalse();
        assertThat(security.has("runAsUser")).isFalse();
        assertThat(security.has("procMount")).isFalse();
        container.path("ports").forEach(port -> assertThat(port.has("hostPort")).isFalse());
    }
}
