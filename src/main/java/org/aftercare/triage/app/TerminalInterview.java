package org.aftercare.triage.app;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aftercare.triage.api.AdviceJson;
import org.aftercare.triage.api.AssessmentJson;
import org.aftercare.triage.api.GivenAnswerJson;
import org.aftercare.triage.api.GivenAnswerJson.Answer;
import org.aftercare.triage.api.InterviewItemJson;
import org.aftercare.triage.api.InterviewItemJson.OptionJson;
import org.aftercare.triage.api.InterviewJson;
import org.aftercare.triage.api.InterviewQuestionJson;
import org.aftercare.triage.api.InterviewResource;
import org.aftercare.triage.api.InterviewStepJson;
import org.aftercare.triage.api.NoteJson;
import org.aftercare.triage.api.ProcedureJson;
import org.aftercare.triage.api.ProcedureResource;
import org.aftercare.triage.api.ReasonJson;
import org.aftercare.triage.api.SymptomJson;
import org.aftercare.triage.api.SymptomResource;
import org.aftercare.triage.api.WatchForJson;
import org.aftercare.triage.clinical.Disposition;

/** An interview in the terminal: what a client of `POST /v1/interview` does, with the same requests and answers and no network. */
final class TerminalInterview implements QuarkusApplication {
    static final String OPTION = "--interview";

    private static final int MOST_FOUND = 5;

    private final InterviewResource interview;
    private final ProcedureResource procedures;
    private final SymptomResource symptoms;

    TerminalInterview(InterviewResource interview, ProcedureResource procedures, SymptomResource symptoms) {
        this.interview = interview;
        this.procedures = procedures;
        this.symptoms = symptoms;
    }

    @Override
    @ActivateRequestContext // who calls is looked up in it
    @SuppressWarnings("SystemOut") // it is the terminal
    public int run(String... args) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            run(new Terminal(in, System.out));
            return 0;
        } catch (EOFException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private void run(Terminal terminal) throws IOException {
        terminal.say("Which procedure was it?");
        var all = procedures.list(null).getEntity().procedures();
        var procedure =
                terminal.oneOf(all, all.stream().map(ProcedureJson::name).toList());
        var country =
                terminal.read("country, as two letters such as GB, or Enter").toUpperCase(Locale.ROOT);
        var step = next(InterviewJson.after(procedure.code(), country.matches("[A-Z]{2}") ? country : null));
        for (var volunteered : volunteered(procedure.code(), terminal)) {
            step = next(step.soFar().with(List.of(volunteered)));
        }
        while (step.question() != null) {
            step = ask(step, step.question(), terminal);
        }
        show(step.assessment(), terminal);
    }

    private InterviewStepJson next(InterviewJson interviewed) {
        return interview.step(interviewed);
    }

    /** What the caller says first, found by their own words. */
    private List<GivenAnswerJson> volunteered(String procedure, Terminal terminal) throws IOException {
        var words = terminal.read("what is the matter, in a few words, or Enter");
        var found = words.isEmpty()
                ? List.<SymptomJson>of()
                : symptoms.list(procedure, null, words, null).getEntity().symptoms().stream()
                        .limit(MOST_FOUND)
                        .toList();
        return found.isEmpty()
                ? List.of()
                : terminal.someOf(found, found.stream().map(SymptomJson::name).toList()).stream()
                        .map(symptom -> GivenAnswerJson.of(symptom.code(), Answer.YES))
                        .toList();
    }

    /** Asks about several together, and then how bad each is that is there, until the answer stands. */
    private InterviewStepJson ask(InterviewStepJson step, InterviewQuestionJson question, Terminal terminal)
            throws IOException {
        terminal.say("");
        terminal.say(question.text());
        var items = question.items();
        if (items.size() == 1) {
            return next(step.soFar().with(List.of(choose(items.get(0), terminal))));
        }
        var there = terminal.someOf(
                items, items.stream().map(InterviewItemJson::label).toList());
        var absent = question.forAll().get(0).answers().stream()
                .filter(answer -> there.stream().noneMatch(item -> item.about().equals(answer.about())))
                .toList();
        var reached = next(step.soFar().with(absent));
        for (var item : there) {
            if (reached.question() != null) {
                reached = next(reached.soFar().with(List.of(howBad(item, terminal))));
            }
        }
        return reached;
    }

    /** What was chosen from the list is there; only what has several answers is asked about once more. */
    private static GivenAnswerJson howBad(InterviewItemJson item, Terminal terminal) throws IOException {
        if (item.takesYesOrNo()) {
            return item.options().get(0).answer();
        }
        terminal.say(item.question());
        return choose(item, terminal);
    }

    private static GivenAnswerJson choose(InterviewItemJson item, Terminal terminal) throws IOException {
        var labels = item.options().stream().map(OptionJson::text).toList();
        return terminal.oneOf(item.options(), labels).answer();
    }

    private static void show(AssessmentJson assessment, Terminal terminal) {
        terminal.say("");
        terminal.say(assessment.headline());
        list("Why", assessment.reasons().stream().map(ReasonJson::because), terminal);
        list("What to do", assessment.advice().stream().map(AdviceJson::text), terminal);
        for (var disposition : Disposition.values()) {
            var signs = assessment.watchFor().stream().filter(sign -> sign.disposition() == disposition);
            list("Watch for what would mean " + disposition, signs.map(WatchForJson::says), terminal);
        }
        list("Note", assessment.notes().stream().map(NoteJson::text), terminal);
    }

    private static void list(String title, Stream<String> lines, Terminal terminal) {
        var all = lines.distinct().toList();
        if (!all.isEmpty()) {
            terminal.say("");
            terminal.say(title);
            all.forEach(line -> terminal.say("  - " + line));
        }
    }
}
