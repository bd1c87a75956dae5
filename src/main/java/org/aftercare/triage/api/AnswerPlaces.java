package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.aftercare.triage.api.ReportedProcedureJson.Setting;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Side;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** Where in a report the answer to an open question goes, and what is written there. */
final class AnswerPlaces {
    static final String ACCESS_SITE = "/procedure/accessSite";
    static final String SINCE_PROCEDURE = "/procedure/sincePerformed";

    private AnswerPlaces() {}

    static String of(Subject about) {
        if (about instanceof Subject.OfSymptom) {
            return "/symptoms";
        }
        if (about instanceof Subject.OfCircumstance of) {
            return of(of.circumstance());
        }
        return about instanceof Subject.OfAccessSite ? ACCESS_SITE : SINCE_PROCEDURE;
    }

    static String of(Circumstance circumstance) {
        return switch (circumstance) {
            case STENT -> "/procedure/stent";
            case SEDATION -> "/procedure/sedation";
            case EMERGENCY_PROCEDURE -> "/procedure/setting";
            case GROIN_ACCESS, WRIST_ACCESS -> ACCESS_SITE;
            case LEFT_SIDE, RIGHT_SIDE -> "/procedure/side";
            case FLIGHT -> "/patient/flight";
            case ANTIPLATELETS -> "/patient/antiplatelets";
            case ANTICOAGULANTS -> "/patient/anticoagulants";
            case CONTRAST_ALLERGY -> "/patient/contrastAllergy";
            case REPEAT_CONTACT, REPEAT_CONTACT_WORSENING -> "/previousContacts";
        };
    }

    /** Earlier contacts are told with their times, and not by a plain yes. */
    static boolean takesAnswer(Circumstance circumstance) {
        return circumstance != Circumstance.REPEAT_CONTACT && circumstance != Circumstance.REPEAT_CONTACT_WORSENING;
    }

    /** What says that the circumstance holds, or does not, for one that takes an answer. */
    static JsonNode value(Circumstance circumstance, boolean holds) {
        return switch (circumstance) {
            case EMERGENCY_PROCEDURE -> oneOf(holds, Setting.EMERGENCY, Setting.PLANNED);
            case GROIN_ACCESS -> oneOf(holds, AccessSite.GROIN, AccessSite.WRIST);
            case WRIST_ACCESS -> oneOf(holds, AccessSite.WRIST, AccessSite.GROIN);
            case LEFT_SIDE -> oneOf(holds, Side.LEFT, Side.RIGHT);
            case RIGHT_SIDE -> oneOf(holds, Side.RIGHT, Side.LEFT);
            default -> BooleanNode.valueOf(holds);
        };
    }

    private static JsonNode oneOf(boolean first, Enum<?> one, Enum<?> other) {
        return TextNode.valueOf((first ? one : other).name());
    }
}
