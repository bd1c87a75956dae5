package org.aftercare.triage.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The package holds what its bill of materials says, and nothing that may not be passed on; `-Dupdate` writes the licences anew. */
class SupplyIT {
    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");
    private static final Path LICENCES = Path.of("supply/licences.txt");
    private static final String SHA_256 = "SHA-256";

    /** Where several are given the library lets one choose, and one must be here. */
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0", "MIT", "MIT-0");

    /** Some are named by a sentence, not by the identifier of SPDX. */
    private static final Map<String, String> IDENTIFIERS = Map.of(
            "GNU General Public License, version 2 with the GNU Classpath Exception",
            "GPL-2.0-with-classpath-exception");

    /** How the name of a library ends that is another for each kind of machine; the list is the same on all. */
    private static final Pattern MACHINE = Pattern.compile("^native-.*");

    private final JsonNode bill = bill();

    private static JsonNode bill() {
        try {
            return new ObjectMapper().readTree(Path.of("target/sbom.json").toFile());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void everyPackagedLibraryIsInTheBillOfMaterialsByteForByte() throws Exception {
        var listed = components().collect(Collectors.toMap(SupplyIT::fileName, SupplyIT::hash));
        var packaged = new TreeMap<String, String>();
        for (var jar : packagedJars()) {
            packaged.put(jar.getFileName().toString(), sha256(jar));
        }
        assertThat(packaged).isNotEmpty();
        assertThat(listed).containsAllEntriesOf(packaged);
    }

    @Test
    void theBillOfMaterialsSaysNothingThatChangesFromBuildToBuild() {
        assertThat(bill.at("/metadata/timestamp").isMissingNode()).isTrue();
        assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("aftercare-triage");
    }

    @Test
    void theLicencesOfAllThatIsPackagedAreListed() throws Exception {
        var found = licences();
        if (System.getProperty("update") != null) {
            Files.writeString(LICENCES, found);
        }
        assertThat(found).isEqualTo(Files.readString(LICENCES));
    }

    @Test
    void everyPackagedLibraryMayBePassedOn() throws Exception {
        assertThat(packaged())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(identifiers(each))
                        .as("licences of %s", fileName(each))
                        .containsAnyElementsOf(ALLOWED));
    }

    private String licences() throws IOException {
        var lines = packaged().stream()
                .map(each -> "%s:%s:%s  %s\n"
                        .formatted(
                                each.path("group").asText(),
                                MACHINE.matcher(each.path("name").asText()).replaceFirst("native-*"),
                                each.path("version").asText(),
                                String.join(", ", identifiers(each))))
                .collect(Collectors.toCollection(TreeSet::new));
        return "Licences of all libraries in the package, from its bill of materials; written by the build, do not edit.\n\n"
                + String.join("", lines);
    }

    private List<JsonNode> packaged() throws IOException {
        var names = packagedJars().stream()
                .map(each -> each.getFileName().toString())
                .collect(Collectors.toSet());
        return components().filter(each -> names.contains(fileName(each))).toList();
    }

    private Stream<JsonNode> components() {
        return StreamSupport.stream(bill.path("components").spliterator(), false);
    }

    private static List<Path> packagedJars() throws IOException {
        try (var files = Files.walk(LIBRARIES)) {
            return files.filter(each -> each.toString().endsWith(".jar")).toList();
        }
    }

    /** As Quarkus names the file of a library. */
    private static String fileName(JsonNode component) {
        return "%s.%s-%s.jar"
                .formatted(
                        component.path("group").asText(),
                        component.path("name").asText(),
                        component.path("version").asText());
    }

    private static String hash(JsonNode component) {
        return StreamSupport.stream(component.path("hashes").spliterator(), false)
                .filter(each -> SHA_256.equals(each.path("alg").asText()))
                .map(each -> each.path("content").asText())
                .collect(Collectors.joining());
    }

    private static Set<String> identifiers(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(each -> each.path("license"))
                .map(each -> each.path("id").asText(each.path("name").asText()))
                .map(each -> IDENTIFIERS.getOrDefault(each, each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance(SHA_256);
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }
}
