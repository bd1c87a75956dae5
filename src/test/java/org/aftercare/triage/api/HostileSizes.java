package org.aftercare.triage.api;

import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.aftercare.triage.api.Mistake.bad;
import static org.aftercare.triage.api.Mistake.inBody;
import static org.aftercare.triage.api.ProblemCode.BODY_TOO_LARGE;
import static org.aftercare.triage.api.ProblemCode.OUT_OF_BOUNDS;
import static org.aftercare.triage.api.ProblemCode.WRONG_TYPE;

import java.util.Collections;
import java.util.stream.Stream;

/** Hostile bodies that are too long, too deep or too many. */
final class HostileSizes {
    static final String[] LIMITS = {
        "texts up to 2000 characters", "names up to 64", "numbers up to 20 digits", "nesting up to 20"
    };

    private HostileSizes() {}

    static Stream<Mistake> all() {
        return Stream.of(tooMuch(), numbers(), depths(), masses()).flatMap(group -> group);
    }

    private static Stream<Mistake> tooMuch() {
        return Stream.of(
                bad("101 symptoms", times(101, "/symptoms"), OUT_OF_BOUNDS, "/symptoms", "at most 100 items"),
                bad(
                        "21 contacts",
                        times(21, "/previousContacts"),
                        OUT_OF_BOUNDS,
                        "/previousContacts",
                        "at most 20 items"),
                bad("a text of 2,001 characters", text(2001), OUT_OF_BOUNDS, "/country", LIMITS),
                bad(
                        "a number of 21 digits",
                        FullReport.with("/country", "1".repeat(21)),
                        OUT_OF_BOUNDS,
                        "/country",
                        LIMITS),
                bad(
                        "nesting of 21 levels",
                        nested("{'procedure':", "1", "}"),
                        OUT_OF_BOUNDS,
                        "/procedure".repeat(20),
                        LIMITS),
                inBody(
                        "a body of 65,537 bytes",
                        BodyMistakes.spaced(65_537),
                        413,
                        BODY_TOO_LARGE,
                        "",
                        "at most 65536 bytes"));
    }

    private static String times(int count, String field) {
        var one = field.equals("/symptoms")
                ? "{'code':'fever'}"
                : "{'at':'2026-01-04T10:00:00Z','disposition':'SELF_CARE'}";
        return FullReport.with(field, "[" + String.join(",", Collections.nCopies(count, one)) + "]");
    }

    private static String text(int length) {
        return FullReport.with("/country", "'" + "A".repeat(length) + "'");
    }

    private static String nested(String open, String middle, String close) {
        return Calls.json(open.repeat(21) + middle + close.repeat(21));
    }

    private static Stream<Mistake> numbers() {
        var huge = Stream.of(
                        "0x10",
                        "1_000",
                        "1e400",
                        "-1e400",
                        "1e999999999",
                        "1E-999999999",
                        "-0",
                        "3.9",
                        "99999999999999999999")
                .map(number -> bad(
                        "the number " + number + " for a code",
                        FullReport.with("/procedure/code", number),
                        WRONG_TYPE,
                        "/procedure/code",
                        "string"));
        var tooLong = Stream.of("9".repeat(50_000), "0." + "1".repeat(50_000), "1e" + "9".repeat(50_000))
                .map(number -> bad(
                        "50,000 digits as " + number.substring(0, 3),
                        FullReport.with("/country", number),
                        OUT_OF_BOUNDS,
                        "/country",
                        LIMITS));
        return Stream.concat(huge, tooLong);
    }

    private static Stream<Mistake> depths() {
        return Stream.of(
                bad("60,000 arrays for a report", "[".repeat(60_000), WRONG_TYPE, "", "object"),
                bad("30,000 arrays for symptoms", within("/symptoms", "[", "]"), WRONG_TYPE, "/symptoms/0", "object"),
                bad("30,000 arrays for a text", within("/country", "[", "]"), WRONG_TYPE, "/country", "string"),
                bad(
                        "30,000 arrays in a field that is not known",
                        Calls.report("'code':'leg-stent'", "", ",'more':" + "[".repeat(30_000)),
                        OUT_OF_BOUNDS,
                        "/more" + "/0".repeat(19),
                        LIMITS));
    }

    private static String within(String field, String open, String close) {
        return FullReport.with(field, open.repeat(30_000) + close.repeat(30_000));
    }

    private static Stream<Mistake> masses() {
        return Stream.of(
                bad("10,000 numbers for symptoms", symptoms(10_000, "7"), WRONG_TYPE, "/symptoms/0", "object"),
                bad(
                        "10,000 objects for one",
                        FullReport.with("/procedure", list(10_000, "{}")),
                        WRONG_TYPE,
                        "/procedure",
                        "object"),
                bad(
                        "5,000 times a symptom",
                        symptoms(5_000, "{'code':'f'}"),
                        OUT_OF_BOUNDS,
                        "/symptoms",
                        "at most 100 items"),
                bad(
                        "20,000 symptoms that break every bound",
                        symptoms(20_000, "{}"),
                        OUT_OF_BOUNDS,
                        "/symptoms",
                        "at most 100 items"),
                bad(
                        "60,000 characters for a code",
                        FullReport.with("/symptoms/0/code", "'" + "a".repeat(60_000) + "'"),
                        OUT_OF_BOUNDS,
                        "/symptoms/0/code",
                        LIMITS),
                inBody(
                        "10,000 symptoms",
                        symptoms(10_000, "{'code':'fever'}"),
                        413,
                        BODY_TOO_LARGE,
                        "",
                        "at most 65536 bytes"),
                inBody(
                        "a megabyte of one text",
                        FullReport.with("/reference", "'" + PLANTED.repeat(100_000) + "'"),
                        413,
                        BODY_TOO_LARGE,
                        "",
                        "at most 65536 bytes"));
    }

    private static String symptoms(int count, String one) {
        return FullReport.with("/symptoms", list(count, one));
    }

    private static String list(int count, String one) {
        return "[" + String.join(",", Collections.nCopies(count, one)) + "]";
    }
}
