package org.aftercare.triage.guidance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Edition;
import org.aftercare.triage.engine.Rule;

/** Reads `guidance.yaml`: what the guidance says of itself, and what holds for every answer. */
final class EditionReader {
    private final References references;
    private final RulesReader rules;

    private Optional<String> version = Optional.empty();
    private Optional<LocalDate> effective = Optional.empty();
    private boolean clinicallyReviewed;
    private final Map<Urgency, Duration> windows = new EnumMap<>(Urgency.class);
    private final Map<String, String> emergencyNumbers = new TreeMap<>();
    private List<AdviceId> everyAnswer = List.of();
    private List<SymptomCode> askFirst = List.of();
    private final Map<String, Place> languages = new LinkedHashMap<>();
    private Optional<Rule> unexplained = Optional.empty();
    private Optional<Rule> nothingReported = Optional.empty();

    EditionReader(References references, RulesReader rules) {
        this.references = references;
        this.rules = rules;
    }

    void read(Yaml file) {
        Fields.of(file, references.issues).ifPresent(this::read);
    }

    private void read(Fields fields) {
        version = fields.value("version", Forms::version, "a version such as `2026.11.1`");
        effective = fields.value("effective", Forms::date, Forms.DATE);
        fields.required("clinically-reviewed");
        clinicallyReviewed = fields.flag("clinically-reviewed");
        fields.each(fields.requiredList("languages"), item -> language(fields, item));
        mapping(fields, "windows").ifPresent(this::readWindows);
        mapping(fields, "emergency-numbers").ifPresent(this::readNumbers);
        everyAnswer = rules.advice(fields, "every-answer");
        askFirst = fields.each(fields.list("ask-first"), references.symptoms::refer).stream()
                .map(Symptom::code)
                .toList();
        unexplained = mapping(fields, "unexplained-symptom").flatMap(each -> rules.standing(each, Urgency.ROUTINE));
        nothingReported = mapping(fields, "nothing-reported").flatMap(each -> rules.standing(each, Urgency.NONE));
        fields.refuseOthers();
    }

    private Optional<String> language(Fields fields, Yaml item) {
        var language = fields.parsed(item, Forms::language, "a language such as `en` or `pt-BR`");
        language.ifPresent(known -> languages.putIfAbsent(known, item.place()));
        return language;
    }

    private Optional<Fields> mapping(Fields fields, String key) {
        return fields.required(key).flatMap(value -> Fields.of(value, references.issues));
    }

    private void readWindows(Fields fields) {
        for (var urgency : List.of(Urgency.ROUTINE, Urgency.URGENT, Urgency.IMMEDIATE)) {
            fields.value(urgency.name(), Forms::duration, Forms.DURATION)
                    .ifPresent(window -> refuseLonger(fields, urgency, window));
        }
        fields.refuseOthers();
    }

    /** What is more urgent never waits longer; the windows are read from the least urgent on. */
    private void refuseLonger(Fields fields, Urgency urgency, Duration window) {
        windows.forEach((milder, itsWindow) -> {
            if (window.compareTo(itsWindow) > 0) {
                fields.issue(
                        fields.place(urgency.name()), "`" + urgency + "` has a longer window than `" + milder + "`");
            }
        });
        windows.put(urgency, window);
    }

    private void readNumbers(Fields fields) {
        for (var country : new ArrayList<>(fields.keys())) {
            fields.value(country, Forms::telephone, "an emergency number of digits")
                    .ifPresent(number -> emergencyNumbers.put(country, number));
            try {
                Forms.country(country);
            } catch (IllegalArgumentException e) {
                fields.issue(fields.place(country), "`" + country + "` is not a country of two capital letters");
            }
        }
    }

    /** The languages in the order listed, each with its place. */
    Map<String, Place> languages() {
        return languages;
    }

    List<SymptomCode> askFirst() {
        return askFirst;
    }

    Optional<Rule> unexplained() {
        return unexplained;
    }

    Optional<Rule> nothingReported() {
        return nothingReported;
    }

    /** To be called when there are no issues. */
    Edition edition(String digest) {
        return new Edition(
                version.orElseThrow(),
                effective.orElseThrow(),
                digest,
                clinicallyReviewed,
                windows,
                emergencyNumbers,
                everyAnswer);
    }
}
