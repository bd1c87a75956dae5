package org.aftercare.triage.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Predicate;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.search.SymptomSearch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads of the catalogue of symptoms. */
@Path("/v1/symptoms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@NonBlocking
@RolesAllowed({Roles.READ, Roles.ASSESS})
public final class SymptomResource {
    /** The parameter with words that a person typed. */
    static final String SEARCH = "q";

    /** As many as somebody who is still typing looks through. */
    private static final int MOST_FOUND = 20;

    private final Guidance guidance;
    private final SymptomSearch search;
    private final Languages languages;

    public SymptomResource(Guidance guidance, SymptomSearch search, Languages languages) {
        this.guidance = guidance;
        this.search = search;
        this.languages = languages;
    }

    /** The list of symptoms. */
    @Schema(
            name = "Symptoms",
            description = "Symptoms in the order of their codes; of a search, those found best first.")
    public record SymptomsJson(
            @Schema(description = "The symptoms.") List<SymptomJson> symptoms) {}

    @GET
    @Operation(
            operationId = "listSymptoms",
            summary = "List the symptoms that can be reported",
            description =
                    "With a procedure or an access site: without those that cannot be expected then, so give both. What is not listed can be reported all the same. With `q`: at most 20 symptoms that these words say something of, those found best first, each with the text that was matched; of two found equally well, a red flag comes first; where nothing is found, the list is empty. For whoever builds a form or maps own codes to these.")
    public RestResponse<SymptomsJson> list(
            @Parameter(description = "Only symptoms to be expected after this procedure.")
                    @QueryParam("procedure")
                    @Nullable
                    String procedure,
            @Parameter(description = "Only symptoms to be expected with this access site.")
                    @QueryParam("accessSite")
                    @Nullable
                    String accessSite,
            @Parameter(
                            description =
                                    "What to search for, as a patient says it: a word, the beginning of one, or a few, with slips of spelling. It is not kept, logged or repeated; but an address may be, on its way, so nothing about a person belongs here.")
                    @QueryParam(SEARCH)
                    @Nullable
                    String q,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var parameters = new Parameters();
        var site = parameters.accessSite(accessSite);
        var words = parameters.words(SEARCH, q);
        parameters.refuseMisshapen();
        var after = Parameters.procedure(procedure, guidance);
        Parameters.refuseImpossible(site, after);
        var isExpected = new Expected(guidance, after, site);
        var symptoms = words.map(text -> found(text, isExpected, wording)).orElseGet(() -> all(isExpected, wording));
        return Languages.answer(new SymptomsJson(symptoms), wording);
    }

    private static List<SymptomJson> all(Predicate<Symptom> isExpected, Wording wording) {
        var symptoms = wording.guidance().catalogue().symptoms();
        return ListedSymptoms.of(symptoms.stream().filter(isExpected), wording);
    }

    private List<SymptomJson> found(String words, Predicate<Symptom> isExpected, Wording wording) {
        var found = search.find(wording.sentences().language(), words)
                .filter(each -> isExpected.test(each.symptom()))
                .limit(MOST_FOUND);
        return ListedSymptoms.found(found, wording);
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getSymptom",
            summary = "Read one symptom",
            description =
                    "The symptom with its severities, lay words and the rules that read it. For whoever builds a form or explains an answer.")
    public RestResponse<SymptomJson> one(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var symptom = Parameters.inAddress("code", code, SymptomCode::new, guidance.catalogue()::symptom);
        return Languages.answer(SymptomJson.of(symptom, wording), wording);
    }
}
