package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path GOLDEN = Path.of("src/main/resources/examples/triage/red-swollen-leg");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void requestIsTheRecordedOne() throws IOException {
        assertThat(JSON.readTree(firstGroup("-d '\n(.*?)'\n```"))).isEqualTo(golden("request.json"));
    }

    @Test
    void answerIsPartOfTheRecordedOne() throws IOException {
        assertContained(JSON.readTree(firstGroup("```json\n(.*?)```")), golden("response.json"), "");
    }

    @Test
    void countsAreTrue() throws IOException {
        var guidance = EmbeddedGuidance.LOADED.guidance();
        var counts = guidance.catalogue().symptoms().size() + " symptoms, "
                + guidance.rules().all().size() + " rules";
        assertThat(Files.readString(Path.of("README.md"))).contains(counts);
        assertThat(Files.readString(Path.of("CHANGELOG.md")))
                .contains(counts + ", " + guidance.advice().size() + " pieces of advice, "
                        + guidance.recovery().size() + " recovery entries, "
                        + guidance.evidence().conflicts().size() + " conflicts");
    }

    private static String firstGroup(String pattern) throws IOException {
        var match = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private static JsonNode golden(String file) throws IOException {
        return JSON.readTree(GOLDEN.resolve(file).toFile());
    }

    private static void assertContained(JsonNode part, JsonNode whole, String place) {
        if (part.isObject()) {
            part.properties()
                    .forEach(field -> assertContained(
                            field.getValue(), whole.path(field.getKey()), place + "/" + field.getKey()));
        } else if (part.isArray()) {
            for (int i = 0; i < part.size(); i++) {
                assertContained(part.get(i), whole.path(i), place + "/" + i);
            }
        } else {
            assertThat(part).as(place).isEqualTo(whole);
        }
    }
}
