package org.aftercare.triage.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An assessment on indented lines: the answer, its reasons with what they rest on, what to watch for, and the questions left open. */
record WrittenAssessment(Assessment assessment) {

    Stream<String> lines() {
        return Stream.of(
                        Stream.of(answer()),
                        assessment.reasons().stream().map(WrittenAssessment::reason),
                        assessment.watchFor().stream().map(WrittenAssessment::sign),
                        assessment.open().stream().map(WrittenAssessment::question))
                .flatMap(lines -> lines);
    }

    private String answer() {
        var bounds = assessment.bounds();
        var asked = assessment.redFlagsAsked();
        return "  %s, %s to %s%s, %d of %d red flags asked"
                .formatted(
                        assessment.urgency(),
                        bounds.atLeast(),
                        bounds.atMost(),
                        bounds.certain() ? " for certain" : "",
                        asked.asked(),
                        asked.apply());
    }

    private static String reason(Reason reason) {
        var facts = reason.facts().stream().map(WrittenAssessment::fact).collect(Collectors.joining(", "));
        return "    %s %s by %s: %s"
                .formatted(
                        reason.decides() ? "decided" : "also",
                        reason.urgency(),
                        reason.rule().id(),
                        facts)
                .stripTrailing();
    }

    private static String fact(Fact fact) {
        if (fact instanceof Fact.OfSymptom of) {
            return of.reported().code() + " " + of.reported().presence();
        }
        if (fact instanceof Fact.OfCircumstance of) {
            return of.circumstance().id() + (of.said() ? "" : " unsaid");
        }
        return "time" + (((Fact.OfTime) fact).said() ? "" : " unsaid");
    }

    private static String sign(WatchFor.Sign sign) {
        return "    watch for %s at %d: %s"
                .formatted(sign.change().code(), sign.change().countedStep(), sign.urgency());
    }

    private static String question(OpenQuestion question) {
        return "    open %s %s: %s to %s"
                .formatted(question.about().kind(), question.about().id(), question.lowest(), question.highest());
    }
}
