package org.aftercare.triage.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What each closed set of the contract is, and what each of its values means; a value without a meaning fails the build. */
final class ContractEnums {
    private static final Map<String, Words> WORDS = Map.ofEntries(
            of(
                    "AccessSite",
                    "Where the catheter went into the artery.",
                    "GROIN",
                    "the artery of the groin",
                    "WRIST",
                    "an artery of the wrist or arm"),
            of(
                    "AdviceKind",
                    "What advice is for.",
                    "FIRST_AID",
                    "for the time until help is there; shown first",
                    "SELF_CARE",
                    "what eases the symptom at home",
                    "MEDICINES",
                    "what to take or not to take",
                    "CONTACT",
                    "how and when to get in touch",
                    "SAFETY_NET",
                    "what to look out for; given with every answer"),
            of(
                    "AnswerKind",
                    "What was answered to one thing asked about.",
                    "YES",
                    "it is so; with a severity, an access site or a time where one was asked for",
                    "YES_CANNOT_TELL_HOW_BAD",
                    "the symptom is there, and nobody can tell how bad; the cautious severity counts, and it is not asked again",
                    "NO",
                    "a plain no",
                    "CANNOT_TELL",
                    "whoever was asked cannot tell whether it is so; it is not asked again, and counts as unknown"),
            of(
                    "BasisKind",
                    "How directly the guidance follows from the statements it cites.",
                    "STATED",
                    "a guidance document names the symptom and the action",
                    "INFERRED",
                    "a guidance document names the complication or the normal course; the action follows from it",
                    "PRECAUTION",
                    "no guidance document names it; published discharge guidance or the conservative default does"),
            of(
                    "BodySite",
                    "Where on the body a symptom is noticed; for browsing the catalogue.",
                    "ACCESS_SITE",
                    "where the catheter went in",
                    "LEG",
                    "the leg or foot",
                    "HAND",
                    "the hand or arm",
                    "CHEST",
                    "the chest, heart and breathing",
                    "HEAD",
                    "the head, face and speech",
                    "ABDOMEN",
                    "the belly or back",
                    "SKIN",
                    "the skin anywhere",
                    "WHOLE_BODY",
                    "the body as a whole, such as fever",
                    "MEDICINES",
                    "a matter of medicines, not of a place",
                    "OTHER",
                    "none of these"),
            of(
                    "ContactKind",
                    "Whom to reach.",
                    "EMERGENCY",
                    "the ambulance service",
                    "HOSPITAL",
                    "the hospital or ward that did the procedure",
                    "VASCULAR_SERVICE",
                    "the vascular team or nurse",
                    "GP",
                    "the general practitioner"),
            of(
                    "Disposition",
                    "What the patient should do, least urgent first. Closed: a new value is a new major version of the contract.",
                    "SELF_CARE",
                    "nothing beyond the advice; urgency NONE",
                    "CONTACT_HOSPITAL_OR_GP",
                    "contact the hospital or GP; urgency ROUTINE or URGENT",
                    "CALL_AMBULANCE",
                    "call an ambulance now; urgency IMMEDIATE"),
            of(
                    "MatchedField",
                    "Which text of a symptom a search matched.",
                    "NAME",
                    "its name",
                    "LAY_WORDS",
                    "one of the lay words for it",
                    "QUESTION",
                    "the question to read out",
                    "SEVERITY",
                    "the label of one of its severities"),
            of(
                    "NoteCode",
                    "What a note is about.",
                    "SYMPTOM_NOT_EXPECTED",
                    "a symptom is not to be expected after this procedure; it was triaged all the same",
                    "SOURCE_PAST_REVIEW",
                    "a document that is cited is past its own review date",
                    "EMERGENCY_NUMBER_UNKNOWN",
                    "the emergency number of the country given is not known",
                    "NOT_CLINICALLY_REVIEWED",
                    "no clinician has signed the guidance"),
            of(
                    "OpenKind",
                    "Why a question is open; what should be settled first comes first.",
                    "UNKNOWN",
                    "it could not be said whether the symptom is there",
                    "SEVERITY_MISSING",
                    "the symptom is there; how serious it is was not said",
                    "CIRCUMSTANCE_MISSING",
                    "a circumstance that a rule reads was not said",
                    "NOT_ASKED",
                    "a symptom that would matter together with what is reported was not asked",
                    "RED_FLAG_NOT_ASKED",
                    "a symptom that by itself leads to CALL_AMBULANCE was not asked"),
            of(
                    "Presence",
                    "What is said of a symptom. A symptom that is not listed was not asked, which is none of these.",
                    "PRESENT",
                    "it is there",
                    "ABSENT",
                    "it was asked and is not there",
                    "UNKNOWN",
                    "it was asked and cannot be said; counts one step lower than present"),
            of(
                    "RecoveryState",
                    "How things stand with an activity at a time.",
                    "NOT_YET",
                    "not before the time in `from`, or the time since the procedure is not known",
                    "ALLOWED",
                    "allowed by now",
                    "ASK_FIRST",
                    "only as the team says",
                    "ADVICE",
                    "holds all the time"),
            of(
                    "Region",
                    "Which arteries were treated.",
                    "LEG",
                    "the arteries of the leg",
                    "HEART",
                    "the arteries of the heart"),
            of(
                    "Setting",
                    "How the procedure came about.",
                    "PLANNED",
                    "it was planned",
                    "EMERGENCY",
                    "it was an emergency, for instance for a heart attack"),
            of(
                    "Side",
                    "The treated side of the body.",
                    "LEFT",
                    "the left side",
                    "RIGHT",
                    "the right side",
                    "BOTH",
                    "both sides"),
            of(
                    "SourceKind",
                    "What a source is to the guidance.",
                    "GUIDANCE",
                    "one of the documents the guidance is made of",
                    "FURTHER",
                    "published discharge guidance that fills a gap",
                    "OWN",
                    "the conservative default of this project itself"),
            of(
                    "SourceReading",
                    "How much of the document the authors of the guidance had before them.",
                    "WHOLE",
                    "the document itself",
                    "SUMMARY",
                    "a summary only"),
            of(
                    "StentUse",
                    "Whether a stent is part of the procedure.",
                    "ALWAYS",
                    "always",
                    "POSSIBLE",
                    "it may have been put in; the report can say so"),
            of(
                    "Trend",
                    "How the problem has gone since that contact.",
                    "BETTER",
                    "it has become better",
                    "SAME",
                    "it is as it was",
                    "WORSE",
                    "it has become worse; this can raise the answer"),
            of(
                    "QuestionKind",
                    "What kind of question it is; each can be answered with `cannot tell` as well.",
                    "YES_NO",
                    "one thing that is so or not",
                    "ONE_OF",
                    "one thing with several answers, such as severities or times",
                    "ANY_OF",
                    "several symptoms, to be read out together; each of them may be there"),
            of(
                    "Topic",
                    "Why an interview asks something at this point.",
                    "LIFE_THREAT",
                    "a yes can mean an ambulance, by itself or with what is reported already; asked first",
                    "NARROWING",
                    "it leaves out what cannot be meant; asked where it spares a question",
                    "OPENED_UP",
                    "it matters because of what is reported already",
                    "LIKELY",
                    "it can happen after the procedure and would change the answer"),
            of(
                    "Urgency",
                    "How soon it must be done, least urgent first; `GET /v1/guidance` gives the time of each.",
                    "NONE",
                    "no action beyond the advice",
                    "ROUTINE",
                    "within days",
                    "URGENT",
                    "the same day",
                    "IMMEDIATE",
                    "now"),
            Map.entry("ProblemCode", problems()));

    /** A sentence on the whole set, and the meaning of each value. */
    private record Words(String whole, Map<String, String> meanings) {}

    private ContractEnums() {}

    static void describe(String name, Schema schema) {
        var words = WORDS.get(name);
        var values = schema.getEnumeration().stream().map(String::valueOf).collect(Collectors.toSet());
        if (words == null || !words.meanings().keySet().equals(values)) {
            throw new IllegalStateException("the contract does not say what each value of `" + name + "` means");
        }
        var lines = schema.getEnumeration().stream()
                .map(value -> "- `" + value + "`: " + words.meanings().get(String.valueOf(value)) + ".")
                .collect(Collectors.joining("\n"));
        schema.setDescription(words.whole() + "\n\n" + lines);
    }

    private static Map.Entry<String, Words> of(String name, String whole, String... meanings) {
        var byValue = new LinkedHashMap<String, String>();
        for (int i = 0; i < meanings.length; i += 2) {
            byValue.put(meanings[i], meanings[i + 1]);
        }
        return Map.entry(name, new Words(whole, byValue));
    }

    private static Words problems() {
        var titles =
                Arrays.stream(ProblemCode.values()).collect(Collectors.toMap(ProblemCode::name, ProblemCode::title));
        return new Words(
                "What kind of problem it is; `GET /problems/{code}` says more, with the code in kebab-case.", titles);
    }
}
