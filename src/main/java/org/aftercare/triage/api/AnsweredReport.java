package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftercare.triage.api.GivenAnswerJson.Answer;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Nearest;

/** A report into which answers are put, one after the other. */
final class AnsweredReport {
    private static final JsonMapper JSON = new JsonMapper();

    private final Guidance guidance;
    private final Refusals refusals;
    private final ObjectNode facts;
    private final List<ReportedSymptomJson> symptoms;
    private final Set<String> cannotTell = new TreeSet<>();

    AnsweredReport(ReportJson report, Guidance guidance, Refusals refusals) {
        this.guidance = guidance;
        this.refusals = refusals;
        this.facts = JSON.valueToTree(report);
        this.symptoms = new ArrayList<>(report.symptoms());
    }

    /** Notes that this was asked and could not be told. */
    void cannotTell(String pointer, String about) {
        if (isKnown(about)) {
            cannotTell.add(about);
        } else {
            refusals.add(unknown(pointer, about));
        }
    }

    void put(String pointer, GivenAnswerJson given) {
        var circumstance = askable(given.about());
        if (isSymptom(given.about())) {
            putSymptom(pointer, given);
        } else if (circumstance.isPresent()) {
            putCircumstance(pointer, given, circumstance.get());
        } else if (given.about().equals(Keys.SINCE_PROCEDURE)) {
            putTime(pointer, given);
        } else {
            refusals.add(unknown(pointer + "/about", given.about()));
        }
    }

    private void putSymptom(String pointer, GivenAnswerJson given) {
        refuseTime(pointer, given);
        var before = symptoms.stream()
                .filter(each -> each.code().equals(given.about()))
                .findFirst();
        if (given.answer() == Answer.CANNOT_TELL
                && before.filter(AnsweredReport::isPresent).isPresent()) {
            cannotTell.add(given.about());
            return;
        }
        var reported = new ReportedSymptomJson(given.about(), given.answer().presence(), given.severity());
        reported.reported(pointer, guidance, refusals);
        before.ifPresentOrElse(
                earlier -> symptoms.set(symptoms.indexOf(earlier), reported), () -> symptoms.add(reported));
    }

    private static boolean isPresent(ReportedSymptomJson reported) {
        return reported.presence() == null || reported.presence() == Presence.PRESENT;
    }

    private void putCircumstance(String pointer, GivenAnswerJson given, Circumstance circumstance) {
        refuseTime(pointer, given);
        refuseSeverity(pointer, given);
        if (given.answer() == Answer.CANNOT_TELL) {
            cannotTell.add(given.about());
        } else {
            boolean holds = given.answer() == Answer.YES;
            set(AnswerPlaces.of(circumstance), AnswerPlaces.value(circumstance, holds));
        }
    }

    private void putTime(String pointer, GivenAnswerJson given) {
        refuseSeverity(pointer, given);
        var time = given.sincePerformed();
        if (given.answer() == Answer.CANNOT_TELL && time == null) {
            cannotTell.add(given.about());
        } else if (given.answer() == Answer.YES && time != null) {
            set(AnswerPlaces.SINCE_PROCEDURE, JSON.getNodeFactory().textNode(time));
        } else {
            refusals.add(Refusal.at(
                    pointer,
                    ProblemCode.ANSWER_IMPOSSIBLE,
                    "the time is told by YES with `sincePerformed`, or else by CANNOT_TELL alone"));
        }
    }

    private void set(String place, JsonNode value) {
        var pointer = JsonPointer.compile(place);
        facts.withObject(pointer.head()).set(pointer.last().getMatchingProperty(), value);
    }

    private void refuseTime(String pointer, GivenAnswerJson given) {
        if (given.sincePerformed() != null) {
            refusals.add(Refusal.at(
                    pointer + "/sincePerformed",
                    ProblemCode.ANSWER_IMPOSSIBLE,
                    "only the answer about `" + Keys.SINCE_PROCEDURE + "` has a time"));
        }
    }

    private void refuseSeverity(String pointer, GivenAnswerJson given) {
        if (given.severity() != null) {
            refusals.add(
                    Refusal.at(pointer + "/severity", ProblemCode.ANSWER_IMPOSSIBLE, "only a symptom has a severity"));
        }
    }

    private boolean isKnown(String about) {
        return isSymptom(about) || askable(about).isPresent() || about.equals(Keys.SINCE_PROCEDURE);
    }

    private boolean isSymptom(String about) {
        return guidance.catalogue().symptom(new SymptomCode(about)).isPresent();
    }

    private static Optional<Circumstance> askable(String about) {
        return Circumstance.byId(about).filter(AnswerPlaces::takesAnswer);
    }

    private Refusal unknown(String pointer, String about) {
        var symptomCodes =
                guidance.catalogue().symptoms().stream().map(each -> each.code().value());
        var circumstances = Stream.of(Circumstance.values())
                .filter(AnswerPlaces::takesAnswer)
                .map(Circumstance::id);
        var known = Stream.of(symptomCodes, circumstances, Stream.of(Keys.SINCE_PROCEDURE))
                .flatMap(each -> each)
                .toList();
        return Refusal.at(
                pointer, ProblemCode.UNKNOWN_QUESTION, "nothing is asked under this id", Nearest.to(about, known));
    }

    /** The interview so far, with no answers left to put in. */
    InterviewJson interview() {
        facts.set("symptoms", JSON.valueToTree(symptoms));
        try {
            var report = JSON.treeToValue(facts, ReportJson.class);
            return new InterviewJson(report, List.copyOf(cannotTell), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report with answers put in is a report", e);
        }
    }
}
