package org.aftercare.triage.api;

import static org.aftercare.triage.api.Calls.report;
import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.aftercare.triage.api.Mistake.meaningless;
import static org.aftercare.triage.api.ProblemCode.ACCESS_SITE_IMPOSSIBLE;
import static org.aftercare.triage.api.ProblemCode.CIRCUMSTANCE_CONFLICT;
import static org.aftercare.triage.api.ProblemCode.MILD_SEVERITY_OF_UNKNOWN_SYMPTOM;
import static org.aftercare.triage.api.ProblemCode.SEVERITY_OF_ABSENT_SYMPTOM;
import static org.aftercare.triage.api.ProblemCode.SYMPTOM_TWICE;
import static org.aftercare.triage.api.ProblemCode.TIME_BEFORE_PROCEDURE;
import static org.aftercare.triage.api.ProblemCode.TIME_CONFLICT;
import static org.aftercare.triage.api.ProblemCode.TIME_INCOMPLETE;
import static org.aftercare.triage.api.ProblemCode.TIME_IN_FUTURE;
import static org.aftercare.triage.api.ProblemCode.UNKNOWN_PROCEDURE;
import static org.aftercare.triage.api.ProblemCode.UNKNOWN_SEVERITY;
import static org.aftercare.triage.api.ProblemCode.UNKNOWN_SYMPTOM;

import java.util.stream.Stream;

/** Every way a report of the right form can mean nothing. */
final class ReportMistakes {
    private static final String LEG = "'code':'leg-angioplasty'";
    private static final String IN_JANUARY = LEG + ",'performedAt':'2026-01-03T10:00:00Z'";
    private static final String FAR_FUTURE = "2999-01-01T10:00:00Z";

    private ReportMistakes() {}

    static Stream<Mistake> all() {
        return Stream.of(procedures(), symptoms(), severities(), times(), several())
                .flatMap(group -> group);
    }

    private static Stream<Mistake> procedures() {
        return Stream.of(
                meaningless(
                        "a misspelt procedure",
                        report("'code':'leg-stend'", ""),
                        UNKNOWN_PROCEDURE,
                        "/procedure/code",
                        "leg-stent"),
                meaningless(
                        "a procedure like no other",
                        report("'code':'" + PLANTED + "'", ""),
                        UNKNOWN_PROCEDURE,
                        "/procedure/code",
                        "coronary-angioplasty",
                        "leg-angioplasty",
                        "leg-intravascular-lithotripsy",
                        "leg-stent"),
                meaningless(
                        "lithotripsy by the wrist",
                        report("'code':'leg-intravascular-lithotripsy','accessSite':'WRIST'", ""),
                        ACCESS_SITE_IMPOSSIBLE,
                        "/procedure/accessSite",
                        "GROIN"),
                meaningless(
                        "a stent procedure without a stent",
                        report("'code':'leg-stent','stent':false", ""),
                        CIRCUMSTANCE_CONFLICT,
                        "/procedure/stent"));
    }

    private static Stream<Mistake> symptoms() {
        return Stream.of(
                meaningless(
                        "a misspelt symptom",
                        report(LEG, "{'code':'fevr'}"),
                        UNKNOWN_SYMPTOM,
                        "/symptoms/0/code",
                        "fever"),
                meaningless(
                        "a symptom like no other",
                        report(LEG, "{'code':'" + PLANTED + "'}"),
                        UNKNOWN_SYMPTOM,
                        "/symptoms/0/code"),
                meaningless(
                        "an unknown symptom that is absent",
                        report(LEG, "{'code':'" + PLANTED + "','presence':'ABSENT'}"),
                        UNKNOWN_SYMPTOM,
                        "/symptoms/0/code"),
                meaningless(
                        "a symptom twice",
                        report(LEG, "{'code':'fever'},{'code':'dizziness'},{'code':'fever','presence':'ABSENT'}"),
                        SYMPTOM_TWICE,
                        "/symptoms/2/code"),
                meaningless(
                                "a symptom three times",
                                report(LEG, "{'code':'fever'},{'code':'fever'},{'code':'fever'}"),
                                SYMPTOM_TWICE,
                                "/symptoms/1/code")
                        .naming("/symptoms/2/code", SYMPTOM_TWICE),
                meaningless(
                        "an absent symptom with a severity",
                        report(LEG, "{'code':'fever','presence':'ABSENT','severity':'with-shivering'}"),
                        SEVERITY_OF_ABSENT_SYMPTOM,
                        "/symptoms/0/severity"),
                meaningless(
                        "an unknown symptom with a severity milder than the cautious",
                        report(LEG, "{'code':'chest-pain','presence':'UNKNOWN','severity':'twinges-of-seconds'}"),
                        MILD_SEVERITY_OF_UNKNOWN_SYMPTOM,
                        "/symptoms/0/severity",
                        "ongoing"));
    }

    private static Stream<Mistake> severities() {
        return Stream.of(
                meaningless(
                        "a severity of another symptom",
                        report(LEG, "{'code':'fever','severity':'spreading'}"),
                        UNKNOWN_SEVERITY,
                        "/symptoms/0/severity",
                        "feverish-or-38",
                        "with-shivering"),
                meaningless(
                        "an unknown symptom's severity of another symptom",
                        report(LEG, "{'code':'fever','presence':'UNKNOWN','severity':'" + PLANTED + "'}"),
                        UNKNOWN_SEVERITY,
                        "/symptoms/0/severity",
                        "feverish-or-38",
                        "with-shivering"),
                meaningless(
                        "a severity where none exist",
                        report(LEG, "{'code':'leg-coldness','severity':'" + PLANTED + "'}"),
                        UNKNOWN_SEVERITY,
                        "/symptoms/0/severity"));
    }

    private static Stream<Mistake> times() {
        return Stream.of(
                meaningless(
                        "both times of the procedure",
                        report(IN_JANUARY + ",'sincePerformed':'P2D'", "", ",'assessedAt':'2026-01-05T10:00:00Z'"),
                        TIME_CONFLICT,
                        "/procedure/performedAt",
                        "sincePerformed",
                        "performedAt"),
                meaningless(
                        "the time of the procedure without that of the report",
                        report(IN_JANUARY, ""),
                        TIME_INCOMPLETE,
                        "/assessedAt"),
                meaningless(
                        "a report from the future",
                        report(LEG, "", ",'assessedAt':'" + FAR_FUTURE + "'"),
                        TIME_IN_FUTURE,
                        "/assessedAt"),
                meaningless(
                        "a report before the procedure",
                        report(IN_JANUARY, "", ",'assessedAt':'2026-01-03T09:59:59Z'"),
                        TIME_BEFORE_PROCEDURE,
                        "/assessedAt"),
                meaningless(
                        "a report before the procedure by its offset only",
                        report(IN_JANUARY, "", ",'assessedAt':'2026-01-03T11:00:00+02:00'"),
                        TIME_BEFORE_PROCEDURE,
                        "/assessedAt"),
                meaningless(
                        "a contact in the future",
                        report(LEG, "", contactAt(FAR_FUTURE)),
                        TIME_IN_FUTURE,
                        "/previousContacts/0/at"),
                meaningless(
                        "a contact after the report",
                        report(LEG, "", contactAt("2026-01-05T10:30:00Z") + ",'assessedAt':'2026-01-05T10:00:00Z'"),
                        TIME_IN_FUTURE,
                        "/previousContacts/0/at"),
                meaningless(
                        "a contact before the procedure",
                        report(
                                IN_JANUARY,
                                "",
                                contactAt("2026-01-02T10:00:00Z") + ",'assessedAt':'2026-01-05T10:00:00Z'"),
                        TIME_BEFORE_PROCEDURE,
                        "/previousContacts/0/at"));
    }

    private static String contactAt(String time) {
        return ",'previousContacts':[{'at':'" + time + "','disposition':'SELF_CARE'}]";
    }

    private static Stream<Mistake> several() {
        var procedure = "'code':'leg-stend','performedAt':'2026-01-03T10:00:00Z','sincePerformed':'P2D'";
        var symptoms = "{'code':'fevr'},{'code':'fever','severity':'mild'},{'code':'dizziness'},{'code':'dizziness'}";
        var future = ",'assessedAt':'" + FAR_FUTURE + "'";
        return Stream.of(meaningless(
                        "everything at once",
                        report(procedure, symptoms, future + contactAt("2026-01-02T10:00:00Z")),
                        TIME_IN_FUTURE,
                        "/assessedAt")
                .naming("/procedure/code", UNKNOWN_PROCEDURE, "leg-stent")
                .naming("/previousContacts/0/at", TIME_BEFORE_PROCEDURE)
                .naming("/procedure/performedAt", TIME_CONFLICT, "sincePerformed", "performedAt")
                .naming("/symptoms/0/code", UNKNOWN_SYMPTOM, "fever")
                .naming("/symptoms/1/severity", UNKNOWN_SEVERITY, "feverish-or-38", "with-shivering")
                .naming("/symptoms/3/code", SYMPTOM_TWICE));
    }
}
