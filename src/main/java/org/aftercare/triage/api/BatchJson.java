package org.aftercare.triage.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reports that are posted together, as the contract shows them; they are read one by one. */
@Schema(name = "Batch", description = "Reports to be assessed together, each as if it were posted alone.")
public record BatchJson(
        @Schema(description = "The reports, in any order.") @NotNull @Size(max = PostedReports.MOST)
        List<@NotNull @Valid ReportJson> reports) {}
