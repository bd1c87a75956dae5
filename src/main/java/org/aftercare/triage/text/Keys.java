package org.aftercare.triage.text;

import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.ContactKind;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.StatementId;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** The key of every sentence: the file it stands in, then the path inside that file. */
public final class Keys {
    /** What the time since the procedure is called among the circumstances. */
    public static final String SINCE_PROCEDURE = Subject.OfTime.ID;

    /** What the access site is called among them. */
    public static final String ACCESS_SITE = Subject.OfAccessSite.ID;

    /** The words a search passes over; a list. */
    public static final String PASSED_OVER = "search.passed-over";

    /** How the keys of the groups of words begin that mean the same to a search; each a list. */
    public static final String LIKE_WORDS = "search.like-words.";

    /** That a person must confirm what was suggested. */
    public static final String CONFIRM = "suggest.confirm";

    /** Words that are never a slip for another; a list. */
    public static final String ORDINARY_WORDS = "suggest.ordinary-words";

    /** How the keys of the groups of words begin that phrases name; each a list. */
    public static final String GROUPS = "suggest.words.";

    /** How the keys of the parts of the body begin that phrases name; each a list. */
    public static final String BODY_PARTS = "suggest.body.";

    private Keys() {}

    public static String says(StatementId id) {
        return "statements." + id.source() + "." + id.statement();
    }

    public static String name(ProcedureCode code) {
        return "procedures." + code;
    }

    public static String name(SymptomCode code) {
        return "symptoms." + code + ".name";
    }

    public static String question(SymptomCode code) {
        return "symptoms." + code + ".question";
    }

    /** Lay words for the symptom; a list. */
    public static String also(SymptomCode code) {
        return "symptoms." + code + ".also";
    }

    public static String label(SymptomCode code, Severity severity) {
        return "symptoms." + code + ".severities." + severity.code();
    }

    public static String because(RuleId id) {
        return "rules." + id;
    }

    public static String advice(AdviceId id) {
        return "advice." + id;
    }

    public static String activity(String activity) {
        return "recovery.activities." + activity;
    }

    public static String recovery(String entry) {
        return "recovery.entries." + entry;
    }

    public static String topic(String conflict) {
        return "conflicts." + conflict + ".topic";
    }

    public static String why(String conflict) {
        return "conflicts." + conflict + ".why";
    }

    public static String contact(ContactKind contact) {
        return "answers.contacts." + contact;
    }

    /** The question for a circumstance, or for {@link #SINCE_PROCEDURE}. */
    public static String circumstance(String id) {
        return "answers.circumstances." + id;
    }

    /** How bad a symptom is, with the placeholder `{symptom}`; asked together with its severities. */
    public static String severityQuestion() {
        return "answers.severity-question";
    }

    /** The question that an interview asks about several symptoms together. */
    public static String anyOf(String topic) {
        return "answers.interview.any-of." + topic;
    }

    /** Why an interview asks about this. */
    public static String whyAsked(String topic) {
        return "answers.interview.why." + topic;
    }

    public static String said(Said said) {
        return "answers.interview.said." + said;
    }

    public static String accessSite(AccessSite site) {
        return "answers.interview.access-sites." + site;
    }

    public static String ago(Ago ago) {
        return "answers.interview.ago." + ago;
    }

    public static String headline(Headline headline) {
        return "answers.headlines." + headline;
    }

    public static String note(NoteCode note) {
        return "answers.notes." + note;
    }

    /** The words that tell how a symptom is meant; a list. */
    public static String cue(Cue cue) {
        return "suggest.cues." + cue.id();
    }

    /** What is said when the symptom is there; a list. */
    public static String saidWhenPresent(SymptomCode code) {
        return "suggest.symptoms." + code + ".present";
    }

    /** What is said when the symptom is not there, without a word that denies; a list, or none. */
    public static String saidWhenAbsent(SymptomCode code) {
        return "suggest.symptoms." + code + ".absent";
    }

    /** What is said when the symptom is this severe; a list. */
    public static String saidOf(SymptomCode code, Severity severity) {
        return "suggest.symptoms." + code + ".severities." + severity.code();
    }
}
