package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.api.BatchAnswerJson.AnswerJson;
import org.aftercare.triage.api.BatchAnswerJson.LastLineJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assesses many reports at once: a batch as one JSON document, or any number as lines. */
@Path("/v1/triage/batch")
@Tag(name = "Triage")
@RolesAllowed(Roles.ASSESS)
public final class BatchResource {
    private final ReportAnswers answers;
    private final Languages languages;
    private final ObjectMapper json;
    private final RateLimit rateLimit;

    public BatchResource(ReportAnswers answers, Languages languages, ObjectMapper json, RateLimit rateLimit) {
        this.answers = answers;
        this.languages = languages;
        this.json = json;
        this.rateLimit = rateLimit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "triageBatch",
            summary = "Assess many reports",
            description =
                    "Up to 500 reports as JSON, or any number as lines (NDJSON), each answered as if it were posted alone; one that is wrong gets its problem in its place and harms no other. A pure function, so it is safe to repeat. For wards and call centres that follow up many patients.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BatchAnswerJson.class)),
                @Content(
                        mediaType = AnswerLines.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        title = "AnswerLine",
                                        oneOf = {AnswerJson.class, LastLineJson.class}))
            })
    public RestResponse<BatchAnswerJson> triageBatch(
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = BatchJson.class)),
                                @Content(
                                        mediaType = AnswerLines.MEDIA_TYPE,
                                        schema = @Schema(implementation = ReportJson.class))
                            })
                    PostedReports posted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            RoutingContext exchange) {
        var wording = languages.wording(acceptLanguage);
        rateLimit.countReports(exchange, posted.texts().size());
        var answered = new ArrayList<AnswerJson>();
        for (var text : posted.texts()) {
            answered.add(answers.answer(answered.size(), () -> text, wording, Exchange.idOf(exchange)));
        }
        return Languages.answer(BatchAnswerJson.of(List.copyOf(answered)), wording);
    }

    /** The same operation in another form, so the contract describes both as one. */
    @POST
    @Consumes(AnswerLines.MEDIA_TYPE)
    @Produces(AnswerLines.MEDIA_TYPE)
    @NonBlocking
    @Operation(hidden = true)
    public RestResponse<AnswerLines> triageLines(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage, RoutingContext exchange) {
        var wording = languages.wording(acceptLanguage);
        return Languages.answer(
                new AnswerLines(
                        answers,
                        json,
                        wording,
                        Exchange.idOf(exchange),
                        reports -> rateLimit.countReports(exchange, reports)),
                wording);
    }
}
