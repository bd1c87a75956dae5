package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.function.LongConsumer;
import org.aftercare.triage.api.BatchAnswerJson.AnswerJson;
import org.aftercare.triage.api.BatchAnswerJson.LastLineJson;
import org.jspecify.annotations.Nullable;

/**
 * The answers to reports that come line by line, each a line too, and a last line that says they are complete. What it holds is
 * bounded by the size of a part of the body, not by their number; one thread at a time may use it.
 */
final class AnswerLines {
    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int SLICE = 65_536;

    private final ReportAnswers answers;
    private final ObjectMapper json;
    private final Wording wording;
    private final String traceId;
    private final LongConsumer answered;
    private final PostedLines lines = new PostedLines();
    private final Queue<PostedLine> waiting = new ArrayDeque<>();
    private final AnswerCounts counts = new AnswerCounts();
    private long position;

    /**
     * Answers to lines of one exchange.
     *
     * @param answered is told of each slice how many reports it answers
     */
    AnswerLines(ReportAnswers answers, ObjectMapper json, Wording wording, String traceId, LongConsumer answered) {
        this.answers = answers;
        this.json = json;
        this.wording = wording;
        this.traceId = traceId;
        this.answered = answered;
    }

    static boolean arePostedIn(HttpServerRequest request) {
        return HttpMethod.POST.equals(request.method()) && arePostedAs(request.getHeader(HttpHeaders.CONTENT_TYPE));
    }

    static boolean arePostedAs(@Nullable String contentType) {
        return contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE);
    }

    /** Takes the next part of the body, wherever it is cut. */
    void take(byte[] part) {
        waiting.addAll(lines.endingIn(part));
    }

    /** Takes what has come since the last line end, when no more will. */
    void takeRest() {
        waiting.addAll(lines.end());
    }

    /** Whether lines wait to be answered. */
    boolean areDue() {
        return !waiting.isEmpty();
    }

    /** The next answers, as many as fill a slice: some milliseconds of work, after which it is another's turn. */
    byte[] slice() {
        var slice = new ByteArrayOutputStream(SLICE);
        long before = position;
        while (areDue() && slice.size() < SLICE) {
            var answer = answer(waiting.remove());
            counts.add(answer);
            write(answer, slice);
        }
        answered.accept(position - before);
        return slice.toByteArray();
    }

    /** The line after the last answer. */
    byte[] last() {
        var last = new ByteArrayOutputStream();
        write(new LastLineJson(counts.summary()), last);
        return last.toByteArray();
    }

    /** Notes a fault of ours for which no place is left in the answers. */
    void breakOff(Throwable bug) {
        answers.fault(position, bug, traceId);
    }

    private AnswerJson answer(PostedLine line) {
        long place = position++;
        try {
            return answers.answer(place, line::text, wording, traceId);
        } catch (RuntimeException bug) {
            // The status is sent already, so a fault of ours is told where it struck.
            return answers.fault(place, bug, traceId);
        }
    }

    private void write(Object value, ByteArrayOutputStream out) {
        try {
            out.writeBytes(json.writeValueAsBytes(value));
            out.write('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }
}
