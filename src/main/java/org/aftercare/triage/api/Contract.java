package org.aftercare.triage.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the contract says of the service as a whole; the description is `contract/overview.md`. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Aftercare Triage",
                        version = Contract.VERSION,
                        contact = @Contact(name = "The maintainers of Aftercare Triage"),
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        tags = {
            @Tag(name = "About", description = "What this service is."),
            @Tag(name = "Catalogue", description = "What can be reported."),
            @Tag(name = "Guidance", description = "What the answers rest on."),
            @Tag(name = "Problems", description = "What each problem means and how to mend it."),
            @Tag(name = "Recovery", description = "What is allowed again, and when."),
            @Tag(name = "Triage", description = "Assess what a patient reports.")
        })
public final class Contract extends Application {
    static final String VERSION = "0.1.0";
}
