package org.aftercare.triage.proof;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every promise over the whole guidance, by satisfiability. */
final class SatProofs {
    private final PlainGuidance guidance;
    private final List<SatProof> byProcedure;

    SatProofs(PlainGuidance guidance) {
        this.guidance = guidance;
        this.byProcedure = guidance.procedures().stream()
                .map(procedure -> new SatProof(guidance, procedure.code()))
                .toList();
    }

    List<Breach> breachesOf(Property property) {
        return property == Property.WEIGHT
                ? weight().toList()
                : byProcedure.stream()
                        .flatMap(proof -> proof.breachesOf(property).stream())
                        .toList();
    }

    private Stream<Breach> weight() {
        var dead = guidance.rules().stream()
                .filter(rule -> nowhere(proof -> proof.canDecide(rule)))
                .map(rule -> rule.id() + " never decides");
        var idle = guidance.rules().stream()
                .flatMap(rule -> RuleFault.droppedParts(rule, guidance)
                        .filter(fault -> nowhere(proof -> proof.differ(rule, fault.changed())))
                        .map(fault -> rule.id() + " means the same as " + fault.changed()));
        return Stream.of(dead, idle, unread(guidance))
                .flatMap(each -> each)
                .map(what -> new Breach(Property.WEIGHT, what));
    }

    /** The severities no rule compares with; the least of all is read by whatever reads its symptom. */
    static Stream<String> unread(PlainGuidance guidance) {
        return guidance.symptoms().values().stream()
                .flatMap(symptom -> IntStream.rangeClosed(0, symptom.worst())
                        .mapToObj(step -> new PlainCondition.AtLeast(symptom.code(), step))
                        .filter(leaf -> guidance.rules().stream()
                                .flatMap(PlainRule::leaves)
                                .noneMatch(leaf::equals))
                        .map(leaf -> "no rule reads " + leaf));
    }

    private boolean nowhere(Predicate<SatProof> shown) {
        return byProcedure.stream().noneMatch(shown);
    }
}
