package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a body becomes lines, and lines answers, without HTTP. */
class PostedLinesTest {
    private static final int MOST = 65_536;

    @Test
    void areTheSameWhereverTheBodyIsCut() {
        var body = "one\n\r\n  \ntwo häß 水 \r\n\t\nthree\r\r\n\nfour".getBytes(UTF_8);
        var random = new Random(20_261_121);
        for (int i = 0; i < 1_000; i++) {
            assertThat(texts(body, random)).containsExactly("one", "two häß 水 ", "three\r", "four");
        }
    }

    private static List<String> texts(byte[] body, Random random) {
        var lines = new PostedLines();
        var posted = new ArrayList<PostedLine>();
        for (int start = 0; start < body.length; ) {
            int end = Math.min(body.length, start + random.nextInt(6));
            posted.addAll(lines.endingIn(Arrays.copyOfRange(body, start, end)));
            start = end;
        }
        posted.addAll(lines.end());
        return posted.stream().map(PostedLine::text).toList();
    }

    @Test
    void nothingButBlanksIsNoLine() {
        for (var body : List.of("", "\n", "\r\n\r\n", " \t \n\n ")) {
            var lines = new PostedLines();
            assertThat(lines.endingIn(body.getBytes(UTF_8))).isEmpty();
            assertThat(lines.end()).isEmpty();
        }
    }

    @Test
    void aLineMayBeAsLongAsAReportWithoutItsEnd() {
        for (var end : List.of("", "\n", "\r\n")) {
            assertThat(only("x".repeat(MOST) + end).text()).hasSize(MOST);
            var tooLong = only("x".repeat(MOST + 1) + end);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(tooLong::text)
                    .matches(refused -> refused.code() == ProblemCode.BODY_TOO_LARGE);
        }
    }

    private static PostedLine only(String body) {
        var lines = new PostedLines();
        var posted = new ArrayList<>(lines.endingIn(body.getBytes(UTF_8)));
        posted.addAll(lines.end());
        assertThat(posted).hasSize(1);
        return posted.get(0);
    }

    @Test
    void aFaultOfOursIsAProblemInItsPlace() {
        // Nothing to decide by: a report that reaches the decision meets a fault.
        var validator = Validation.buildDefaultValidatorFactory().getValidator();
        var broken = new ReportAnswers(null, new ProblemCounts(new SimpleMeterRegistry()), validator);
        var answers = new AnswerLines(broken, new ObjectMapper(), null, "a-trace", answered -> {});
        answers.take(Calls.report("'code':'leg-stent'", "").concat("\n{\n").getBytes(UTF_8));
        var lines = new String(answers.slice(), UTF_8).split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0])
                .contains("\"position\":0", "INTERNAL_ERROR", "a-trace")
                .doesNotContain("assessment");
        assertThat(lines[1]).contains("\"position\":1", "NOT_JSON");
        assertThat(new String(answers.last(), UTF_8)).contains("\"problems\":2");
    }
}
