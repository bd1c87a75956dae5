package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.ContactKind;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to reach. */
@Schema(name = "Contact", description = "Whom to reach, and how.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactJson(
        @Schema(description = "Who that is.") ContactKind kind,
        @Schema(description = "Who that is, in words.") String name,

        @Schema(
                description =
                        "The telephone number, where the guidance knows it: the emergency number of the country given.",
                examples = "999")
        @Nullable
        String number) {

    /** In the order to try; nobody for self-care. */
    static List<ContactJson> of(
            Disposition disposition, Procedure procedure, Optional<String> emergency, Wording wording) {
        return switch (disposition) {
            case SELF_CARE -> List.of();
            case CONTACT_HOSPITAL_OR_GP ->
                Parts.of(procedure.contacts(), each -> wording.part(new Reached(each, null)));
            case CALL_AMBULANCE ->
                Parts.of(List.of(new Reached(ContactKind.EMERGENCY, emergency.orElse(null))), wording::part);
        };
    }

    /** Who is reached, by which number if the guidance knows it. */
    private record Reached(ContactKind contact, @Nullable String number) implements Repeated<ContactJson> {
        @Override
        public ContactJson in(Wording wording) {
            return new ContactJson(contact, wording.sentences().sentence(Keys.contact(contact)), number);
        }
    }
}
