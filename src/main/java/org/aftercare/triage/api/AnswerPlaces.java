package org.aftercare.triage.api;

import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** Where in a report the answer to an open question goes. */
final class AnswerPlaces {
    private AnswerPlaces() {}

    static String of(Subject about) {
        if (about instanceof Subject.OfSymptom) {
            return "/symptoms";
        }
        return about instanceof Subject.OfCircumstance of ? of(of.circumstance()) : "/procedure/sincePerformed";
    }

    private static String of(Circumstance circumstance) {
        return switch (circumstance) {
            case STENT -> "/procedure/stent";
            case SEDATION -> "/procedure/sedation";
            case EMERGENCY_PROCEDURE -> "/procedure/setting";
            case GROIN_ACCESS, WRIST_ACCESS -> "/procedure/accessSite";
            case LEFT_SIDE, RIGHT_SIDE -> "/procedure/side";
            case FLIGHT -> "/patient/flight";
            case ANTIPLATELETS -> "/patient/antiplatelets";
            case ANTICOAGULANTS -> "/patient/anticoagulants";
            case CONTRAST_ALLERGY -> "/patient/contrastAllergy";
            case REPEAT_CONTACT, REPEAT_CONTACT_WORSENING -> "/previousContacts";
        };
    }
}
