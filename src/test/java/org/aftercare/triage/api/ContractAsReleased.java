package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The committed contract as OpenAPI 3.0.3: on 3.1 the comparison passes over patterns and types of answers. */
final class ContractAsReleased {
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");

    private static final YAMLMapper YAML = new YAMLMapper();

    private ContractAsReleased() {}

    /** The rendering is SmallRye's, by which the service writes its contract too; nothing needs to be started. */
    static String rendered() throws IOException {
        var settings = Map.of("mp.openapi.extensions.smallrye.openapi", "3.0.3");
        var rendered = SmallRyeOpenAPI.builder()
                .withConfig(
                        new SmallRyeConfigBuilder().withDefaultValues(settings).build())
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false)
                .withCustomStaticFile(ContractAsReleased::open)
                .build()
                .toYAML();
        return YAML.writeValueAsString(withoutCertificates(YAML.readTree(rendered)));
    }

    /** OpenAPI 3.0 has no word for client certificates, and the comparison stumbles over it. */
    private static JsonNode withoutCertificates(JsonNode contract) {
        var schemes = (ObjectNode) contract.at("/components/securitySchemes");
        var unknown = schemes.properties().stream()
                .filter(each -> each.getValue().path("type").asText().equals("mutualTLS"))
                .map(Map.Entry::getKey)
                .toList();
        schemes.remove(unknown);
        contract.findValues("security").forEach(alternatives -> {
            for (int i = alternatives.size() - 1; i >= 0; i--) {
                if (unknown.stream().anyMatch(alternatives.get(i)::has)) {
                    ((ArrayNode) alternatives).remove(i);
                }
            }
        });
        return contract;
    }

    private static InputStream open() {
        try {
            return Files.newInputStream(COMMITTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
