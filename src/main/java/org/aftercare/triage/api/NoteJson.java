package org.aftercare.triage.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.SourceId;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.NoteCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something the reader must know about how the answer was made. */
@Schema(name = "Note", description = "Something the reader of the answer must know about how it was made.")
public record NoteJson(
        @Schema(description = "What the note is about.") NoteCode code,

        @Schema(description = "Symptom codes, source ids or the country it is about; may be empty.")
        List<String> about,

        @Schema(description = "The note in words.") String text) {

    /**
     * The notes of an answer.
     *
     * @param day the day on which sources count as past their review
     */
    static List<NoteJson> of(
            Report report, Assessment assessment, Emergency emergency, LocalDate day, Wording wording) {
        var notes = new ArrayList<NoteJson>();
        add(notes, NoteCode.SYMPTOM_NOT_EXPECTED, notExpected(report), wording);
        add(notes, NoteCode.SOURCE_PAST_REVIEW, pastReview(assessment, day, wording), wording);
        add(notes, NoteCode.EMERGENCY_NUMBER_UNKNOWN, emergency.unknownCountry(), wording);
        if (!wording.guidance().edition().clinicallyReviewed()) {
            notes.add(of(NoteCode.NOT_CLINICALLY_REVIEWED, List.of(), wording));
        }
        return notes;
    }

    private static void add(List<NoteJson> notes, NoteCode note, List<String> about, Wording wording) {
        if (!about.isEmpty()) {
            notes.add(of(note, about, wording));
        }
    }

    private static NoteJson of(NoteCode note, List<String> about, Wording wording) {
        return new NoteJson(note, about, wording.sentences().sentence(Keys.note(note)));
    }

    private static List<String> notExpected(Report report) {
        var codes = new ArrayList<String>();
        for (var reported : report.symptoms()) {
            if (reported.presence() != Presence.ABSENT && !report.expects(reported.symptom())) {
                codes.add(reported.code().value());
            }
        }
        return codes;
    }

    private static List<String> pastReview(Assessment assessment, LocalDate day, Wording wording) {
        var ids = new ArrayList<String>();
        for (var source : wording.guidance().evidence().pastReview(day)) {
            if (isCited(source.id(), assessment)) {
                ids.add(source.id().value());
            }
        }
        return ids;
    }

    private static boolean isCited(SourceId source, Assessment assessment) {
        for (var reason : assessment.reasons()) {
            for (var statement : reason.rule().basis().cites()) {
                if (statement.source().equals(source)) {
                    return true;
                }
            }
        }
        return false;
    }
}
