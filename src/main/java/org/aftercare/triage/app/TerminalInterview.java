package org.aftercare.triage.app;

import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.api.AssessmentJson;
import org.aftercare.triage.api.GivenAnswerJson;
import org.aftercare.triage.api.InterviewItemJson;
import org.aftercare.triage.api.InterviewItemJson.OptionJson;
import org.aftercare.triage.api.InterviewJson;
import org.aftercare.triage.api.InterviewQuestionJson;
import org.aftercare.triage.api.InterviewResource;
import org.aftercare.triage.api.ProcedureJson;
import org.aftercare.triage.api.ProcedureResource;

/** An interview in the terminal: what a client of `POST /v1/interview` does, with the same requests and answers and no network. */
final class TerminalInterview implements QuarkusApplication {
    static final String OPTION = "--interview";

    private final InterviewResource interview;
    private final ProcedureResource procedures;

    TerminalInterview(InterviewResource interview, ProcedureResource procedures) {
        this.interview = interview;
        this.procedures = procedures;
    }

    @Override
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
        var step =
                interview.interview(InterviewJson.after(procedure.code()), null).getEntity();
        while (step.question() != null) {
            var answers = ask(step.question(), terminal);
            step = interview.interview(step.soFar().with(answers), null).getEntity();
        }
        show(step.assessment(), terminal);
    }

    private static List<GivenAnswerJson> ask(InterviewQuestionJson question, Terminal terminal) throws IOException {
        terminal.say("");
        terminal.say(question.text());
        var items = question.items();
        if (items.size() == 1) {
            return List.of(choose(items.get(0), terminal));
        }
        var answers = new ArrayList<>(question.forAll().get(0).answers());
        var there = terminal.someOf(
                items, items.stream().map(InterviewItemJson::label).toList());
        for (var item : there) {
            terminal.say(item.question());
            answers.add(choose(item, terminal));
        }
        return answers;
    }

    private static GivenAnswerJson choose(InterviewItemJson item, Terminal terminal) throws IOException {
        var labels = item.options().stream().map(OptionJson::text).toList();
        return terminal.oneOf(item.options(), labels).answer();
    }

    private static void show(AssessmentJson assessment, Terminal terminal) {
        terminal.say("");
        terminal.say(assessment.headline());
        list("Why", assessment.reasons().stream().map(each -> each.because()), terminal);
        list("What to do", assessment.advice().stream().map(each -> each.text()), terminal);
        list("Watch for", assessment.watchFor().stream().map(each -> each.says()), terminal);
        list("Note", assessment.notes().stream().map(each -> each.text()), terminal);
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
