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
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Nearest;
import org.jspecify.annotations.Nullable;

/** A report into which answers are put, one after the other. */
final class AnsweredReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TOLD_BY_VALUE = List.of(Keys.SINCE_PROCEDURE, Keys.ACCESS_SITE);

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
            putOneOf(pointer, given, given.sincePerformed(), AnswerPlaces.SINCE_PROCEDURE);
        } else if (given.about().equals(Keys.ACCESS_SITE)) {
            putOneOf(pointer, given, given.accessSite(), AnswerPlaces.ACCESS_SITE);
        } else {
            refusals.add(unknown(pointer + "/about", given.about()));
        }
    }

    private void putSymptom(String pointer, GivenAnswerJson given) {
        if (given.accessSite() != null || given.sincePerformed() != null) {
            refuse(pointer, "the answer about a symptom has a severity and nothing more");
        } else if (given.answer() == Answer.YES_CANNOT_TELL_HOW_BAD && given.severity() != null) {
            refuse(pointer, "the severity is given that could not be told");
        } else {
            putReported(pointer, given);
        }
    }

    private void putReported(String pointer, GivenAnswerJson given) {
        var reported = new ReportedSymptomJson(given.about(), given.answer().presence(), given.severity());
        reported.reported(pointer, guidance, refusals);
        symptoms.removeIf(earlier -> earlier.code().equals(given.about()));
        symptoms.add(reported);
        cannotTell.remove(given.about());
        if (given.answer() == Answer.YES_CANNOT_TELL_HOW_BAD) {
            cannotTell.add(given.about());
        }
    }

    private void putCircumstance(String pointer, GivenAnswerJson given, Circumstance circumstance) {
        if (given.isDetailed() || given.answer() == Answer.YES_CANNOT_TELL_HOW_BAD) {
            refuse(pointer, "the answer is YES, NO or CANNOT_TELL and nothing more");
        } else if (given.answer() == Answer.CANNOT_TELL) {
            cannotTell.add(given.about());
        } else {
            boolean holds = given.answer() == Answer.YES;
            set(AnswerPlaces.of(circumstance), AnswerPlaces.value(circumstance, holds));
        }
    }

    /** What is told by a value, which is the only thing that goes with the answer. */
    private void putOneOf(String pointer, GivenAnswerJson given, @Nullable Object value, String place) {
        var said = given.answer() == Answer.YES ? value : null;
        boolean isAlone = Stream.of(given.severity(), given.accessSite(), given.sincePerformed())
                .allMatch(each -> each == null || each.equals(said));
        if (said != null && isAlone) {
            set(place, JSON.valueToTree(said));
        } else if (given.answer() == Answer.CANNOT_TELL && isAlone) {
            cannotTell.add(given.about());
        } else {
            var field = JsonPointer.compile(place).last().getMatchingProperty();
            refuse(pointer, "the answer is YES with `" + field + "`, or CANNOT_TELL, and nothing more");
        }
    }

    private void refuse(String pointer, String detail) {
        refusals.add(Refusal.at(pointer, ProblemCode.ANSWER_IMPOSSIBLE, detail));
    }

    private void set(String place, JsonNode value) {
        var pointer = JsonPointer.compile(place);
        facts.withObject(pointer.head()).set(pointer.last().getMatchingProperty(), value);
    }

    private boolean isKnown(String about) {
        return isSymptom(about) || askable(about).isPresent() || TOLD_BY_VALUE.contains(about);
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
        var known = Stream.of(symptomCodes, circumstances, TOLD_BY_VALUE.stream())
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
