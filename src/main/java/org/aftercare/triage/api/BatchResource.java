package org.aftercare.triage.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.triage.api.BatchAnswerJson.AnswerJson;
import org.aftercare.triage.engine.Triage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assesses many reports at once. */
@Path("/v1/triage/batch")
@Tag(name = "Triage")
public final class BatchResource {
    private final Triage triage;
    private final Languages languages;
    private final Clock clock;
    private final ContractBounds bounds;

    public BatchResource(Triage triage, Languages languages, Clock clock, Validator validator) {
        this.triage = triage;
        this.languages = languages;
        this.clock = clock;
        this.bounds = new ContractBounds(validator);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "triageBatch",
            summary = "Assess many reports",
            description =
                    "Up to 500 reports, each answered as if it were posted alone; one that is wrong gets its problem in its place and harms no other. A pure function, so it is safe to repeat. For wards and call centres that follow up many patients.")
    public RestResponse<BatchAnswerJson> triageBatch(
            @RequestBody(content = @Content(schema = @Schema(implementation = BatchJson.class))) PostedReports posted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            RoutingContext exchange) {
        var wording = languages.wording(acceptLanguage);
        var answers = new ArrayList<AnswerJson>();
        for (var text : posted.texts()) {
            answers.add(answer(answers.size(), text, wording, Exchange.idOf(exchange)));
        }
        return Languages.answer(BatchAnswerJson.of(List.copyOf(answers)), wording);
    }

    private AnswerJson answer(int position, String text, Wording wording, String traceId) {
        String reference = null;
        try {
            var report = StrictJson.read(text, ReportJson.class);
            bounds.check(report);
            reference = report.reference();
            var assessment = AssessmentJson.of(report, triage, clock.instant(), wording);
            return new AnswerJson(position, reference, assessment, null);
        } catch (Refused refused) {
            return new AnswerJson(position, reference, null, Problems.of(refused, traceId));
        }
    }
}
