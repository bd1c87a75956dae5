package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.Map;
import org.aftercare.triage.clinical.Circumstance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report says of the patient apart from symptoms. */
@Schema(
        name = "Patient",
        description =
                "Facts about the patient that are no symptoms. Leave out what is not known: it is then neither true nor false, rules that read it count one step lower, and the question comes in `open`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatientJson(
        @Schema(description = "Has flown since the procedure.") @Nullable
        Boolean flight,

        @Schema(description = "Takes antiplatelet medicine, such as aspirin, clopidogrel or ticagrelor.") @Nullable
        Boolean antiplatelets,

        @Schema(description = "Takes an anticoagulant, such as warfarin, apixaban or rivaroxaban.") @Nullable
        Boolean anticoagulants,

        @Schema(description = "Is known to be allergic to contrast dye.") @Nullable
        Boolean contrastAllergy) {

    Map<Circumstance, Boolean> circumstances() {
        Map<Circumstance, Boolean> said = new EnumMap<>(Circumstance.class);
        ReportedProcedureJson.put(said, Circumstance.FLIGHT, flight);
        ReportedProcedureJson.put(said, Circumstance.ANTIPLATELETS, antiplatelets);
        ReportedProcedureJson.put(said, Circumstance.ANTICOAGULANTS, anticoagulants);
        ReportedProcedureJson.put(said, Circumstance.CONTRAST_ALLERGY, contrastAllergy);
        return said;
    }
}
