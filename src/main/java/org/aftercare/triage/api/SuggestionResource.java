package org.aftercare.triage.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.search.SymptomSuggestions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Suggests symptoms from what a caller says; it assesses nothing. */
@Path("/v1/symptoms")
@Tag(name = "Catalogue")
@NonBlocking
@RolesAllowed(Roles.ASSESS)
public final class SuggestionResource {
    private final Guidance guidance;
    private final SymptomSuggestions suggestions;
    private final Languages languages;

    public SuggestionResource(Guidance guidance, SymptomSuggestions suggestions, Languages languages) {
        this.guidance = guidance;
        this.suggestions = suggestions;
        this.languages = languages;
    }

    @POST
    @Path("/suggest")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suggestSymptoms",
            summary = "Suggest symptoms from what a caller says",
            description =
                    "Finds the symptoms that a caller's own words may mean, with what is denied, doubted or graded, so that a form is half filled in. Suggestions are never triaged by themselves: a person must confirm each before it goes into a report, and what is not suggested must still be asked. What was said is not stored, not logged and not repeated: the answer tells by offsets where the words stand, in UTF-16 code units, and refusals name no value. It is read in the language of the answer (`Accept-Language`). A pure function of words against the phrases of the guidance, with nothing learned, so it is safe to repeat. For call centres and apps that write down what a caller says.")
    public RestResponse<SuggestionsJson> suggest(
            SaidJson said, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var expected = said.expected(guidance);
        var candidates = suggestions.in(wording.sentences().language(), said.text());
        return Languages.answer(SuggestionsJson.of(candidates, expected, wording), wording);
    }
}
