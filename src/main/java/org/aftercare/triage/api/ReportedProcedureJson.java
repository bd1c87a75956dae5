package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Side;
import org.aftercare.triage.clinical.StentUse;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report says of the procedure. */
@Schema(
        name = "ReportedProcedure",
        description =
                "What was done, and when. Leave out what is not known: it is then neither true nor false, rules that read it count one step lower, and the question comes in `open`; only a missing time counts as the most urgent one.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedProcedureJson(
        @Schema(description = "A code of `GET /v1/procedures`.", examples = "leg-stent")
        @NotNull
        @Pattern(regexp = Codes.PATTERN)
        @Size(max = Codes.MAX_LENGTH)
        String code,

        @Schema(description = "Where the catheter went in; the arm counts as WRIST.") @Nullable
        AccessSite accessSite,

        @Schema(description = "The treated side, for procedures of a leg.") @Nullable
        Side side,

        @Schema(
                description =
                        "How long ago the procedure was, as an ISO 8601 duration; weeks, months and years count as 7, 30 and 365 days. Full units that have passed, in hours for the first three days: some rules change at 24 hours. Without any time the most urgent reading holds.",
                examples = "P2D")
        @Pattern(regexp = Durations.PATTERN)
        @Nullable
        String sincePerformed,

        @Schema(
                description =
                        "When the procedure was, with seconds and offset (RFC 3339); needs `assessedAt`. Instead of `sincePerformed`.",
                format = "date-time",
                examples = "2026-11-19T14:00:00Z")
        @Pattern(regexp = Moment.PATTERN)
        @ExistingMoment
        @Nullable
        String performedAt,

        @Schema(description = "Whether a stent was put in.") @Nullable
        Boolean stent,

        @Schema(description = "Whether a sedative was given.") @Nullable
        Boolean sedation,

        @Schema(description = "Whether it was planned, or an emergency such as a heart attack.") @Nullable
        Setting setting) {

    /** Whether the procedure was planned. */
    @Schema(name = "Setting", description = "PLANNED, or EMERGENCY such as for a heart attack.")
    public enum Setting {
        PLANNED,
        EMERGENCY
    }

    static ReportedProcedureJson of(String code) {
        return new ReportedProcedureJson(code, null, null, null, null, null, null, null);
    }

    /** The procedure of the guidance, or a refusal. */
    Optional<Procedure> procedure(Guidance guidance, Refusals refusals) {
        return refusals.orRefuse(
                guidance.catalogue().procedure(new ProcedureCode(code)),
                () -> ProcedureRefusals.unknown("/procedure/code", code, guidance));
    }

    /** What is said of it; what the procedure itself implies counts as said. */
    Map<Circumstance, Boolean> circumstances(Optional<Procedure> known, Refusals refusals) {
        Map<Circumstance, Boolean> said = new EnumMap<>(Circumstance.class);
        put(said, Circumstance.STENT, stent);
        put(said, Circumstance.SEDATION, sedation);
        if (setting != null) {
            said.put(Circumstance.EMERGENCY_PROCEDURE, setting == Setting.EMERGENCY);
        }
        if (side != null) {
            said.put(Circumstance.LEFT_SIDE, side != Side.RIGHT);
            said.put(Circumstance.RIGHT_SIDE, side != Side.LEFT);
        }
        known.ifPresent(procedure -> addImplied(procedure, said, refusals));
        return said;
    }

    static void put(Map<Circumstance, Boolean> said, Circumstance circumstance, @Nullable Boolean holds) {
        if (holds != null) {
            said.put(circumstance, holds);
        }
    }

    private void addImplied(Procedure procedure, Map<Circumstance, Boolean> said, Refusals refusals) {
        if (procedure.stent() == StentUse.ALWAYS && Boolean.FALSE.equals(said.put(Circumstance.STENT, true))) {
            refusals.add(Refusal.at(
                    "/procedure/stent", ProblemCode.CIRCUMSTANCE_CONFLICT, "this procedure always places a stent"));
        }
        var sites = procedure.accessSites();
        if (accessSite != null && !sites.contains(accessSite)) {
            refusals.add(ProcedureRefusals.impossible("/procedure/accessSite", sites));
        } else if (accessSite != null || sites.size() == 1) {
            var site = accessSite == null ? sites.get(0) : accessSite;
            said.put(Circumstance.GROIN_ACCESS, site == AccessSite.GROIN);
            said.put(Circumstance.WRIST_ACCESS, site == AccessSite.WRIST);
        }
    }

    Optional<Instant> performed() {
        return Optional.ofNullable(performedAt).map(Moment::parse);
    }

    /** How long ago it was, if the report says so. */
    @Nullable
    Duration since(@Nullable Instant assessed, Refusals refusals) {
        if (sincePerformed != null) {
            if (performedAt != null) {
                refusals.add(Refusal.at(
                        "/procedure/performedAt",
                        ProblemCode.TIME_CONFLICT,
                        "the time since the procedure is given twice",
                        List.of("sincePerformed", "performedAt")));
            }
            return Durations.parse(sincePerformed);
        }
        return performedAt == null ? null : between(Moment.parse(performedAt), assessed, refusals);
    }

    private static @Nullable Duration between(Instant performed, @Nullable Instant assessed, Refusals refusals) {
        if (assessed == null) {
            refusals.add(Refusal.at(
                    "/assessedAt",
                    ProblemCode.TIME_INCOMPLETE,
                    "`assessedAt` is missing beside `procedure.performedAt`"));
            return null;
        }
        if (assessed.isBefore(performed)) {
            refusals.add(Refusal.at(
                    "/assessedAt", ProblemCode.TIME_BEFORE_PROCEDURE, "the assessment lies before the procedure"));
            return null;
        }
        return Duration.between(performed, assessed);
    }
}
