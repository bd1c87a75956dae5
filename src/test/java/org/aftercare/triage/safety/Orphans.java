package org.aftercare.triage.safety;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Effect;
import org.aftercare.triage.engine.Rule;

/** What hangs in the air: a hazard or a red flag nothing stands against, a control nothing backs, a reference to nothing. */
record Orphans(HazardLog log, References references) {
    static final String NOT_ACCEPTED = "not accepted: awaits a named clinical safety officer";
    private static final Pattern ACCEPTED =
            Pattern.compile("\\p{Lu}\\S+( \\S+)+, clinical safety officer, \\d{4}-\\d{2}-\\d{2}");

    List<String> all() {
        return Stream.of(
                        scale(),
                        log.hazards().stream().flatMap(this::hazard),
                        ids(),
                        log.hazards().stream()
                                .flatMap(hazard -> hazard.named().stream())
                                .flatMap(this::control),
                        uncovered())
                .flatMap(each -> each)
                .toList();
    }

    /** A scale that is not whole, or on which something worse or likelier has a lower level. */
    private Stream<String> scale() {
        var scale = log.scale();
        var steps = IntStream.rangeClosed(1, 5).boxed().collect(Collectors.toSet());
        boolean whole = scale.severity().keySet().equals(steps)
                && scale.likelihood().keySet().equals(steps)
                && scale.levels().keySet().equals(steps)
                && scale.levels().values().stream().allMatch(row -> row.size() == steps.size())
                && scale.meaning().keySet().equals(Set.of(Risk.Level.values()));
        if (!whole) {
            return Stream.of("the scale is not whole");
        }
        return steps.stream()
                .flatMap(severity -> steps.stream()
                        .filter(likelihood -> isLower(severity, likelihood, severity - 1, likelihood)
                                || isLower(severity, likelihood, severity, likelihood - 1))
                        .map(likelihood -> "the scale falls at " + severity + " x " + likelihood));
    }

    private boolean isLower(int severity, int likelihood, int severityBefore, int likelihoodBefore) {
        if (severityBefore == 0 || likelihoodBefore == 0) {
            return false;
        }
        var levels = log.scale().levels();
        var before = levels.get(severityBefore).get(likelihoodBefore - 1);
        return levels.get(severity).get(likelihood - 1).compareTo(before) < 0;
    }

    private Stream<String> hazard(Hazard hazard) {
        var found = Stream.<String>builder();
        for (var risk : List.of(hazard.initialRisk(), hazard.residualRisk())) {
            if (log.scale().derived(risk).filter(risk.level()::equals).isEmpty()) {
                found.add(hazard.id() + " has a risk that does not follow from the scale: " + risk);
            }
        }
        if (hazard.residualRisk().level().compareTo(hazard.initialRisk().level()) > 0) {
            found.add(hazard.id() + " has a higher risk with its controls than without");
        }
        if (hazard.causes().isEmpty()) {
            found.add(hazard.id() + " has no cause");
        }
        if (hazard.controls().isEmpty()) {
            found.add(hazard.id() + " has no control");
        }
        if (!hazard.acceptedBy().equals(NOT_ACCEPTED)
                && !ACCEPTED.matcher(hazard.acceptedBy()).matches()) {
            found.add(hazard.id() + " is accepted by nobody who is named: `" + hazard.acceptedBy() + "`");
        }
        return found.build();
    }

    /** Ids count up from HZ-01, so that one that is gone or there twice is seen. */
    private Stream<String> ids() {
        return IntStream.range(0, log.hazards().size())
                .filter(i -> !log.hazards().get(i).id().equals("HZ-%02d".formatted(i + 1)))
                .mapToObj(i -> log.hazards().get(i).id() + " stands where HZ-%02d belongs".formatted(i + 1));
    }

    private Stream<String> control(Hazard.Named named) {
        var control = named.control();
        var backed = control.isBacked()
                ? Stream.<String>of()
                : Stream.of(named.name() + " is a control of kind " + control.kind() + " that nothing backs");
        return Stream.of(
                        backed,
                        missing(
                                named,
                                "rule",
                                control.rules().stream(),
                                rule -> !references.rules(rule).isEmpty()),
                        missing(named, "test", control.tests().stream(), references::isTest),
                        missing(named, "path", control.paths(), References::isPath))
                .flatMap(Function.identity());
    }

    private static Stream<String> missing(
            Hazard.Named named, String kind, Stream<String> references, Predicate<String> exists) {
        return references
                .filter(exists.negate())
                .map(reference -> named.name() + " refers to a " + kind + " that does not exist: `" + reference + "`");
    }

    /** The rules that call an ambulance, or raise to it, and that no control names. */
    private Stream<String> uncovered() {
        var covered = log.hazards().stream()
                .flatMap(hazard -> hazard.controls().stream())
                .flatMap(control -> control.rules().stream())
                .flatMap(reference -> references.rules(reference).stream())
                .map(Rule::id)
                .collect(Collectors.toSet());
        return references.rules().stream()
                .filter(Orphans::callsAnAmbulance)
                .filter(rule -> !covered.contains(rule.id()))
                .map(rule -> "no hazard has a control that names the ambulance rule `" + rule.id() + "`");
    }

    static boolean callsAnAmbulance(Rule rule) {
        return outcome(rule) == Urgency.IMMEDIATE;
    }

    static Urgency outcome(Rule rule) {
        return rule.effect() instanceof Effect.Raises raises ? raises.to() : ((Effect.LeadsTo) rule.effect()).urgency();
    }
}
