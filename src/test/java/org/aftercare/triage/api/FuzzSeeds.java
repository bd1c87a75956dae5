package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.triage.search.SaidSentences;

/** Where the fuzzer starts from: recorded requests, vignettes and hostile bodies, none longer than it makes them by itself. */
final class FuzzSeeds {
    private static final Path RECORDED = Path.of("src/main/resources/examples");
    private static final int LONGEST = 4_096;
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private FuzzSeeds() {}

    static Stream<byte[]> reports() {
        return bytes(Stream.of(recorded("triage"), vignettes(), hostile()));
    }

    static Stream<byte[]> interviews() {
        var answers = Stream.of(
                        "{'about':'flight','answer':'YES'}",
                        "{'about':'leg-pain','answer':'YES','severity':'severe'}",
                        "{'about':'leg-pain','answer':'YES_CANNOT_TELL_HOW_BAD'}",
                        "{'about':'access-site','answer':'YES','accessSite':'GROIN'}",
                        "{'about':'since-procedure','answer':'YES','sincePerformed':'P2D'}",
                        "{'about':'since-procedure','answer':'CANNOT_TELL'},{'about':'fever','answer':'NO'}")
                .map(given -> Calls.json("{'report':{'procedure':{'code':'leg-stent'},'symptoms':[]},"
                        + "'cannotTell':['sedation','fever'],'answers':[" + given + "]}"));
        var reports = Stream.of(vignettes(), hostile())
                .flatMap(group -> group)
                .map(report -> "{\"report\":" + report + ",\"cannotTell\":[\"sedation\"]}");
        return bytes(Stream.of(recorded("interview"), answers, reports));
    }

    static Stream<byte[]> said() {
        var sentences = SaidSentences.ALL.stream()
                .map(sentence -> written(Map.of("text", sentence.text(), "procedure", "leg-stent")));
        return bytes(Stream.of(recorded("suggestion"), sentences, hostile()));
    }

    static Stream<byte[]> batches() {
        var frames = Stream.of(
                "",
                "[]",
                "{'reports':7}",
                "{'reports':[],'reports':[]}",
                "{'reports':[{]}",
                "{'reports':[]} {}",
                "{'reports':[" + "[".repeat(2_000) + "]}",
                "{'reports':[" + "9".repeat(2_000) + "]}",
                "{'reports':['" + "a".repeat(3_000) + "']}",
                "{'" + "a".repeat(3_000) + "':[]}");
        var reports = Stream.of(vignettes(), hostile())
                .flatMap(group -> group)
                .map(report -> "{\"reports\":[" + report + "]}");
        return bytes(Stream.of(recorded("batch"), frames.map(Calls::json), reports));
    }

    static Stream<byte[]> lines() {
        var pairs = Stream.of(vignettes(), hostile()).flatMap(group -> group).map(report -> report + "\r\n\n" + report);
        return bytes(Stream.of(recorded("batch"), pairs));
    }

    private static Stream<String> recorded(String operation) {
        try (var files = Files.walk(RECORDED.resolve(operation))) {
            return files.filter(file -> file.endsWith("request.json")).map(FuzzSeeds::latin1).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin1(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> vignettes() {
        return Vignette.all().stream().map(vignette -> written(vignette.report()));
    }

    private static Stream<String> hostile() {
        return Stream.of(HostileTexts.all(), HostileNames.all(), HostileSizes.all(), ReportMistakes.all())
                .flatMap(group -> group)
                .map(Mistake::body);
    }

    private static String written(Object json) {
        try {
            return new String(JSON.writeValueAsBytes(json), ISO_8859_1);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every character is one byte. */
    private static Stream<byte[]> bytes(Stream<Stream<String>> groups) {
        return groups.flatMap(group -> group)
                .map(body -> body.getBytes(ISO_8859_1))
                .filter(body -> body.length <= LONGEST);
    }
}
