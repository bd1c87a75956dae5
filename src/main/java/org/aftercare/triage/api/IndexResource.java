package org.aftercare.triage.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door: what this is, and where everything else stands. */
@Path("/")
@NonBlocking
@PermitAll
public final class IndexResource {
    private final Guidance guidance;

    public IndexResource(Guidance guidance) {
        this.guidance = guidance;
    }

    /** What the service is. */
    @Schema(name = "Index", description = "What this service is, and where everything else stands.")
    public record IndexJson(
            @Schema(description = "Name of the service.") String name,

            @Schema(description = "Version of the contract.", examples = Contract.VERSION)
            String version,

            @Schema(description = "Version of the guidance in use.", examples = "2026.11.1")
            String guidanceVersion,

            @Schema(description = "Whether a clinician has signed the guidance.")
            boolean clinicallyReviewed,

            @Schema(description = "Addresses by what they are.")
            Map<String, String> links) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "About")
    @Operation(
            operationId = "getIndex",
            summary = "Find the way",
            description =
                    "Name, versions and the addresses of everything else. For anyone who meets the service for the first time; a browser gets a small page.")
    public IndexJson index() {
        var edition = guidance.edition();
        return new IndexJson(
                "Aftercare Triage", Contract.VERSION, edition.version(), edition.clinicallyReviewed(), links());
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page() {
        var index = index();
        var links = new StringBuilder();
        index.links().forEach((name, address) -> links.append(Page.link(address, name)));
        return Page.of(
                index.name(),
                "<p>Version " + Page.text(index.version()) + ", guidance " + Page.text(index.guidanceVersion())
                        + ". Not a certified medical device.</p><ul>" + links + "</ul>");
    }

    private static Map<String, String> links() {
        var links = new LinkedHashMap<String, String>();
        links.put("triage", "/v1/triage");
        links.put("batch", "/v1/triage/batch");
        links.put("interview", "/v1/interview");
        links.put("symptoms", "/v1/symptoms");
        links.put("suggestions", "/v1/symptoms/suggest");
        links.put("procedures", "/v1/procedures");
        links.put("recovery", "/v1/recovery");
        links.put("rules", "/v1/rules");
        links.put("sources", "/v1/sources");
        links.put("conflicts", "/v1/conflicts");
        links.put("guidance", "/v1/guidance");
        links.put("problems", "/problems");
        links.put("contract", "/openapi.yaml");
        links.put("docs", "/docs");
        return links;
    }
}
