package org.aftercare.triage.guidance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.engine.Condition;
import org.aftercare.triage.guidance.Yaml.Entry;
import org.aftercare.triage.guidance.Yaml.Mapping;
import org.aftercare.triage.guidance.Yaml.Scalar;
import org.aftercare.triage.guidance.Yaml.Sequence;
import org.aftercare.triage.text.Nearest;

/** Reads the condition of a rule: a mapping with exactly one key. */
final class ConditionReader {
    /** Any severity of a symptom. */
    static final String PRESENT = "present";

    private static final String SINCE = "since-procedure";

    /** The keys of a condition that are neither symptoms nor circumstances. */
    static final Set<String> WORDS = Set.of("all", "any", "not", SINCE);

    private final References references;
    private final boolean symptomsAllowed;

    private ConditionReader(References references, boolean symptomsAllowed) {
        this.references = references;
        this.symptomsAllowed = symptomsAllowed;
    }

    static ConditionReader ofSymptomsAndCircumstances(References references) {
        return new ConditionReader(references, true);
    }

    static ConditionReader ofCircumstances(References references) {
        return new ConditionReader(references, false);
    }

    Optional<Condition> read(Yaml value) {
        if (symptomsAllowed) {
            useSymptomsIn(value);
        }
        return condition(value);
    }

    /** A symptom counts as read by a rule also where the condition has a mistake: that brings its own issue. */
    private void useSymptomsIn(Yaml value) {
        if (value instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                references.symptoms.use(key);
                useSymptomsIn(entry.value());
            });
        } else if (value instanceof Sequence sequence) {
            sequence.items().forEach(this::useSymptomsIn);
        } else {
            references.symptoms.use(value);
        }
    }

    private Optional<Condition> condition(Yaml value) {
        if (!(value instanceof Mapping mapping)) {
            return issue(value, "expected a condition such as `fever: present`, found " + value.kind());
        }
        if (mapping.entries().size() != 1) {
            return issue(value, "a condition has exactly one key; join several with `all` or `any`");
        }
        var only = mapping.entries().entrySet().iterator().next();
        return condition(only.getKey(), only.getValue());
    }

    private Optional<Condition> condition(String key, Entry entry) {
        return switch (key) {
            case "all" -> parts(entry.value(), Condition.All::new);
            case "any" -> parts(entry.value(), Condition.Any::new);
            case "not" -> issue(entry, "there is no `not`: a symptom that is absent or unknown must never excuse");
            case SINCE -> time(entry.value());
            default ->
                Circumstance.byId(key).isPresent()
                        ? circumstance(Circumstance.byId(key).get(), entry.value())
                        : symptom(key, entry);
        };
    }

    private Optional<Condition> parts(Yaml value, Function<List<Condition>, Condition> join) {
        var items = Fields.items(value, references.issues);
        if (value instanceof Sequence && items.size() < 2) {
            return issue(value, "`all` and `any` join two parts or more");
        }
        var parts =
                items.stream().map(this::condition).flatMap(Optional::stream).toList();
        return parts.size() < items.size() || parts.isEmpty() ? Optional.empty() : Optional.of(join.apply(parts));
    }

    private Optional<Condition> circumstance(Circumstance circumstance, Yaml value) {
        if (value instanceof Scalar scalar && scalar.text().equals("true")) {
            return Optional.of(new Condition.Holds(circumstance));
        }
        return issue(value, "a circumstance is compared with `true` only; what excuses belongs under `unless`");
    }

    private Optional<Condition> time(Yaml value) {
        return Fields.of(value, references.issues).flatMap(fields -> {
            var under = fields.optionalValue("under", Forms::duration, Forms.DURATION);
            var from = fields.optionalValue("from", Forms::duration, Forms.DURATION);
            fields.refuseOthers();
            if (!fields.isBroken() && under.isPresent() == from.isPresent()) {
                fields.issue(fields.place(), "`since-procedure` takes either `under` or `from`");
            }
            if (fields.isBroken()) {
                return Optional.empty();
            }
            return Optional.of(
                    under.isPresent() ? new Condition.Under(under.get()) : new Condition.From(from.orElseThrow()));
        });
    }

    private Optional<Condition> symptom(String code, Entry entry) {
        boolean declared = references.symptoms.isDeclared(code);
        if (declared && !symptomsAllowed) {
            return issue(entry, "`" + code + "` is a symptom, and only circumstances may stand here");
        }
        if (!declared) {
            var expected = symptomsAllowed ? "symptom or circumstance" : "circumstance";
            return issue(entry, "unknown " + expected + " `" + code + "`" + Nearest.hint(code, readable()));
        }
        return references.symptoms.find(code).flatMap(symptom -> threshold(symptom, entry.value()));
    }

    private Set<String> readable() {
        var names = new TreeSet<>(symptomsAllowed ? references.symptoms.ids() : Set.of());
        for (var circumstance : Circumstance.values()) {
            names.add(circumstance.id());
        }
        names.add(SINCE);
        return names;
    }

    private Optional<Condition> threshold(Symptom symptom, Yaml value) {
        if (!(value instanceof Scalar scalar)) {
            return issue(value, "expected a severity or `present`, found " + value.kind());
        }
        if (scalar.text().equals(PRESENT)) {
            return Optional.of(new Condition.AtLeast(symptom, 0));
        }
        var severity = symptom.severity(scalar.text());
        if (severity.isEmpty()) {
            var steps = symptom.severities().stream().map(Severity::code);
            var right = Stream.concat(Stream.of(PRESENT), steps).collect(Collectors.joining("`, `", "`", "`"));
            return issue(
                    value,
                    "symptom `" + symptom.code() + "` has no severity `" + scalar.text() + "`; it takes " + right);
        }
        return Optional.of(new Condition.AtLeast(symptom, severity.get().step()));
    }

    private Optional<Condition> issue(Yaml value, String message) {
        references.issues.add(value.place(), message);
        return Optional.empty();
    }

    private Optional<Condition> issue(Entry entry, String message) {
        references.issues.add(entry.keyPlace(), message);
        return Optional.empty();
    }
}
