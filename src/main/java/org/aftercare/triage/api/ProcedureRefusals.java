package org.aftercare.triage.api;

import java.util.List;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.text.Nearest;

/** What is refused of a procedure, wherever it is named. */
final class ProcedureRefusals {
    private ProcedureRefusals() {}

    static Refusal unknown(String pointer, String code, Guidance guidance) {
        var known = guidance.catalogue().procedures().stream()
                .map(each -> each.code().value())
                .toList();
        return Refusal.at(
                pointer,
                ProblemCode.UNKNOWN_PROCEDURE,
                "the guidance has no procedure of this code",
                Codes.nearestOrAll(Nearest.to(code, known), known));
    }

    static Refusal impossible(String pointer, List<AccessSite> possible) {
        return Refusal.at(
                pointer,
                ProblemCode.ACCESS_SITE_IMPOSSIBLE,
                "this procedure is not done through this access site",
                possible.stream().map(AccessSite::name).toList());
    }
}
