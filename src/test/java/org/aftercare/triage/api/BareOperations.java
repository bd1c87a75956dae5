package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.engine.Interview;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.LoadedGuidance;
import org.aftercare.triage.records.DecisionId;
import org.aftercare.triage.records.Decisions;
import org.aftercare.triage.records.RecordSettings;
import org.aftercare.triage.search.SymptomSuggestions;

/** The operations that take a body, without HTTP: what each throws but a refusal would be answered with a 500. */
final class BareOperations {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String TRACE = "a-trace";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BodyReader bodies;
    private final Assessments assessments;
    private final InterviewResource interview;
    private final SuggestionResource suggestions;
    private final ReportAnswers answers;
    private final Wording wording;

    BareOperations(LoadedGuidance loaded) {
        var guidance = loaded.guidance();
        var languages = new Languages(guidance, loaded.texts());
        var decision = new Triage(guidance);
        var validator = Validation.buildDefaultValidatorFactory().getValidator();
        this.bodies = new BodyReader(validator);
        var meters = new SimpleMeterRegistry();
        var decisions = new Decisions(guidance, RecordSettings.OFF, meters);
        this.assessments = new Assessments(decision, CLOCK, decisions);
        this.interview = new InterviewResource(new Interview(guidance, decision), languages, CLOCK, decisions);
        this.suggestions =
                new SuggestionResource(guidance, new SymptomSuggestions(guidance, loaded.texts()), languages);
        this.answers = new ReportAnswers(assessments, new ProblemCounts(meters), validator);
        this.wording = languages.wording(null);
    }

    List<Problem> triage(byte[] body) {
        return problems(
                () -> write(assessments.assess(read(bodies, ReportJson.class, body), DecisionId.of(TRACE), wording)));
    }

    List<Problem> interview(byte[] body) {
        return problems(() -> write(interview.step(read(bodies, InterviewJson.class, body))));
    }

    List<Problem> suggest(byte[] body) {
        return problems(() -> write(
                suggestions.suggest(read(bodies, SaidJson.class, body), null).getEntity()));
    }

    List<Problem> batch(byte[] body) {
        var inPlace = new ArrayList<Problem>();
        var ofAll = problems(() -> {
            for (var text : read(new BatchReader(), PostedReports.class, body).texts()) {
                var answer = answers.answer(0, () -> text, wording, TRACE);
                write(answer);
                Stream.ofNullable(answer.problem()).forEach(inPlace::add);
            }
        });
        return Stream.concat(ofAll.stream(), inPlace.stream()).toList();
    }

    List<Problem> lines(byte[] body) {
        var lines = new PostedLines();
        var posted = new ArrayList<>(lines.endingIn(body));
        posted.addAll(lines.end());
        return posted.stream()
                .map(line -> answers.answer(0, line::text, wording, TRACE))
                .peek(BareOperations::write)
                .flatMap(answer -> Stream.ofNullable(answer.problem()))
                .toList();
    }

    private static List<Problem> problems(Runnable operation) {
        try {
            operation.run();
            return List.of();
        } catch (Refused refused) {
            return List.of(Problems.of(refused, TRACE));
        }
    }

    @SuppressWarnings("unchecked") // a reader of several types is one of objects
    private static <T> T read(MessageBodyReader<? super T> reader, Class<T> type, byte[] body) {
        var any = (MessageBodyReader<T>) reader;
        try {
            var headers = new MultivaluedHashMap<String, String>();
            var bytes = new ByteArrayInputStream(body);
            return any.readFrom(type, type, new Annotation[0], MediaType.APPLICATION_JSON_TYPE, headers, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Object answer) {
        try {
            JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
