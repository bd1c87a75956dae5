package org.aftercare.triage.api;

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
import java.time.Clock;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.engine.Interview;
import org.aftercare.triage.records.Decision;
import org.aftercare.triage.records.DecisionId;
import org.aftercare.triage.records.Decisions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Leads through an interview, one question an answer. */
@Path("/v1/interview")
@Tag(name = "Triage")
@NonBlocking
@RolesAllowed(Roles.ASSESS)
public final class InterviewResource {
    private final Interview interview;
    private final Languages languages;
    private final Clock clock;
    private final Decisions decisions;

    public InterviewResource(Interview interview, Languages languages, Clock clock, Decisions decisions) {
        this.interview = interview;
        this.languages = languages;
        this.clock = clock;
        this.decisions = decisions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "interview",
            summary = "Ask the next question",
            description =
                    "Takes what is known so far and says what to ask next: life threats first, then what the reported symptoms open up, then what is likely; nothing twice, and nothing that can change the answer no more. It ends at once when the answer is CALL_AMBULANCE, and with SELF_CARE only after every red flag was asked about. Nothing is kept between two calls: post `soFar` of the last answer together with the answers of the options chosen. The answer at the end is that of `POST /v1/triage` to the same report. For call handlers and apps that lead a patient.")
    public RestResponse<InterviewStepJson> interview(
            InterviewJson posted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            RoutingContext exchange) {
        var wording = languages.wording(acceptLanguage);
        return Languages.answer(step(posted, wording, DecisionId.of(Exchange.idOf(exchange))), wording);
    }

    /** The same without an exchange, as in the terminal. */
    public InterviewStepJson step(InterviewJson posted) {
        return step(posted, languages.wording(null), DecisionId.of("terminal"));
    }

    /** Only where it ends is there a decision; before, it is about a report that is half told. */
    private InterviewStepJson step(InterviewJson posted, Wording wording, DecisionId id) {
        var now = clock.instant();
        var soFar = posted.answered(wording.guidance());
        var report = soFar.toReport(wording.guidance(), now);
        var step = interview.step(report, soFar.notTold());
        var answer = InterviewStepJson.of(step, report, soFar, wording);
        if (answer.complete()) {
            decisions.hear(Decision.of(id, now, report, step.assessment()));
        }
        return answer;
    }
}
