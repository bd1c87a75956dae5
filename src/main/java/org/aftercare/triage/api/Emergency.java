package org.aftercare.triage.api;

import java.util.List;
import java.util.Optional;
import org.aftercare.triage.engine.Edition;
import org.jspecify.annotations.Nullable;

/** The emergency number where the patient is, as far as the guidance knows it; it is never guessed. */
record Emergency(@Nullable String country, Optional<String> number) {

    static Emergency in(@Nullable String country, Edition edition) {
        return new Emergency(country, Optional.ofNullable(country).map(edition.emergencyNumbers()::get));
    }

    /** The country, if one is given whose number is not known. */
    List<String> unknownCountry() {
        return country == null || number.isPresent() ? List.of() : List.of(country);
    }
}
