package org.aftercare.triage.guidance;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.ContactKind;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.StatementId;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Interview;
import org.aftercare.triage.text.Ago;
import org.aftercare.triage.text.Cue;
import org.aftercare.triage.text.Headline;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.NoteCode;
import org.aftercare.triage.text.Said;

/** The keys of all sentences the guidance needs, each with the place of what needs it. */
final class NeededSentences {
    private static final Place ANSWERS = Place.startOf("guidance.yaml");

    private final References references;
    private final Map<String, Place> needed = new TreeMap<>();

    /**
     * How keys begin of which it cannot be said whether they are needed: what would need them is broken, or, as for words to
     * search by, anything is welcome.
     */
    private final Set<String> undecided = new HashSet<>(Set.of(Keys.LIKE_WORDS, Keys.GROUPS, Keys.BODY_PARTS));

    private NeededSentences(References references) {
        this.references = references;
    }

    static NeededSentences of(References references) {
        var sentences = new NeededSentences(references);
        sentences.ofCatalogue();
        sentences.ofGuidance();
        sentences.ofAnswers();
        sentences.ofInterview();
        return sentences;
    }

    /** Every key with the place of what needs it. */
    Map<String, Place> places() {
        return Collections.unmodifiableMap(needed);
    }

    boolean mayBeNeeded(String key) {
        return needed.containsKey(key) || undecided.stream().anyMatch(key::startsWith);
    }

    private void ofCatalogue() {
        references
                .procedures
                .ids()
                .forEach(id -> need(Keys.name(new ProcedureCode(id)), references.procedures.place(id)));
        references.symptoms.ids().forEach(id -> {
            var code = new SymptomCode(id);
            var place = references.symptoms.place(id);
            need(Keys.name(code), place);
            need(Keys.question(code), place);
            need(Keys.also(code), place);
            need(Keys.saidWhenPresent(code), place);
            undecided.add(Keys.saidWhenAbsent(code));
        });
        references
                .symptoms
                .values()
                .forEach(symptom -> symptom.severities().forEach(severity -> {
                    var place = references.symptoms.place(symptom.code().value());
                    need(Keys.label(symptom.code(), severity), place);
                    need(Keys.saidOf(symptom.code(), severity), place);
                }));
        references.symptoms.broken().forEach(id -> {
            undecided.add("symptoms." + id + ".severities.");
            undecided.add("suggest.symptoms." + id + ".severities.");
        });
    }

    private void ofGuidance() {
        references
                .statements
                .ids()
                .forEach(id -> need(Keys.says(StatementId.parse(id)), references.statements.place(id)));
        references.rules.ids().forEach(id -> need(Keys.because(RuleId.parse(id)), references.rules.place(id)));
        references.advice.ids().forEach(id -> need(Keys.advice(new AdviceId(id)), references.advice.place(id)));
        references.conflicts.ids().forEach(id -> {
            need(Keys.topic(id), references.conflicts.place(id));
            need(Keys.why(id), references.conflicts.place(id));
        });
        references.recovery.ids().forEach(id -> need(Keys.recovery(id), references.recovery.place(id)));
        references
                .recovery
                .values()
                .forEach(entry -> need(Keys.activity(entry.activity()), references.recovery.place(entry.id())));
        if (!references.recovery.broken().isEmpty()) {
            undecided.add(Keys.activity(""));
        }
    }

    private void ofAnswers() {
        for (var contact : ContactKind.values()) {
            need(Keys.contact(contact), ANSWERS);
        }
        for (var circumstance : Circumstance.values()) {
            need(Keys.circumstance(circumstance.id()), ANSWERS);
        }
        for (var headline : Headline.values()) {
            need(Keys.headline(headline), ANSWERS);
        }
        for (var note : NoteCode.values()) {
            need(Keys.note(note), ANSWERS);
        }
        need(Keys.circumstance(Keys.SINCE_PROCEDURE), ANSWERS);
        need(Keys.severityQuestion(), ANSWERS);
        need(Keys.PASSED_OVER, ANSWERS);
        need(Keys.CONFIRM, ANSWERS);
        need(Keys.ORDINARY_WORDS, ANSWERS);
        for (var cue : Cue.values()) {
            need(Keys.cue(cue), ANSWERS);
        }
    }

    private void ofInterview() {
        for (var topic : Interview.Topic.values()) {
            if (topic != Interview.Topic.NARROWING) {
                need(Keys.anyOf(topic.name()), ANSWERS);
            }
            need(Keys.whyAsked(topic.name()), ANSWERS);
        }
        for (var said : Said.values()) {
            need(Keys.said(said), ANSWERS);
        }
        for (var site : AccessSite.values()) {
            need(Keys.accessSite(site), ANSWERS);
        }
        need(Keys.circumstance(Keys.ACCESS_SITE), ANSWERS);
        for (var ago : Ago.values()) {
            need(Keys.ago(ago), ANSWERS);
        }
    }

    private void need(String key, Place place) {
        needed.putIfAbsent(key, place);
    }
}
