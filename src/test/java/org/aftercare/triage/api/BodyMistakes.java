package org.aftercare.triage.api;

import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.aftercare.triage.api.Mistake.bad;
import static org.aftercare.triage.api.ProblemCode.DUPLICATE_FIELD;
import static org.aftercare.triage.api.ProblemCode.MISSING_FIELD;
import static org.aftercare.triage.api.ProblemCode.OUT_OF_BOUNDS;
import static org.aftercare.triage.api.ProblemCode.UNKNOWN_FIELD;
import static org.aftercare.triage.api.ProblemCode.WRONG_TYPE;
import static org.aftercare.triage.api.ProblemCode.WRONG_VALUE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every field of a body, in every wrong form; what is hostile as a whole is beside it. */
final class BodyMistakes {
    private static final String REPORT = FullReport.with("/reference", "'" + PLANTED + "'");

    /** The fields of each object, by its place. */
    static final Map<String, String[]> FIELDS = Map.of(
            "",
            new String[] {"assessedAt", "country", "patient", "previousContacts", "procedure", "reference", "symptoms"},
            "/procedure",
            new String[] {"accessSite", "code", "performedAt", "sedation", "setting", "side", "sincePerformed", "stent"
            },
            "/patient",
            new String[] {"anticoagulants", "antiplatelets", "contrastAllergy", "flight"},
            "/symptoms/0",
            new String[] {"code", "presence", "severity"},
            "/previousContacts/0",
            new String[] {"at", "disposition", "trend"});

    /** The values of each closed list, by its place. */
    private static final Map<String, String[]> CLOSED = Map.of(
            "/procedure/accessSite",
            new String[] {"GROIN", "WRIST"},
            "/procedure/side",
            new String[] {"LEFT", "RIGHT", "BOTH"},
            "/procedure/setting",
            new String[] {"PLANNED", "EMERGENCY"},
            "/symptoms/0/presence",
            new String[] {"PRESENT", "ABSENT", "UNKNOWN"},
            "/previousContacts/0/disposition",
            new String[] {"SELF_CARE", "CONTACT_HOSPITAL_OR_GP", "CALL_AMBULANCE"},
            "/previousContacts/0/trend",
            new String[] {"BETTER", "SAME", "WORSE"});

    /** The values that are no value of a type. */
    private static final Map<String, List<String>> NOT_OF_TYPE = Map.of(
            "string", List.of("7", "3.9", "true", "['" + PLANTED + "']", "{'a':'" + PLANTED + "'}"),
            "boolean", List.of("'true'", "'" + PLANTED + "'", "''", "0", "1", "3.9", "[true]", "{}"),
            "object", List.of("'" + PLANTED + "'", "''", "7", "3.9", "true", "[]"),
            "array", List.of("'" + PLANTED + "'", "''", "7", "3.9", "true", "{}"));

    private static final Map<String, List<String>> FIELDS_BY_TYPE = Map.of(
            "string",
            List.of(
                    "/procedure/code",
                    "/procedure/accessSite",
                    "/procedure/side",
                    "/procedure/sincePerformed",
                    "/procedure/performedAt",
                    "/procedure/setting",
                    "/symptoms/0/code",
                    "/symptoms/0/presence",
                    "/symptoms/0/severity",
                    "/previousContacts/0/at",
                    "/previousContacts/0/disposition",
                    "/previousContacts/0/trend",
                    "/assessedAt",
                    "/country",
                    "/reference"),
            "boolean",
            List.of(
                    "/procedure/stent",
                    "/procedure/sedation",
                    "/patient/flight",
                    "/patient/antiplatelets",
                    "/patient/anticoagulants",
                    "/patient/contrastAllergy"),
            "object",
            List.of("/procedure", "/patient", "/symptoms/0", "/previousContacts/0"),
            "array",
            List.of("/symptoms", "/previousContacts"));

    private BodyMistakes() {}

    static Stream<Mistake> all() {
        return Stream.of(
                        unknownFields(),
                        duplicates(),
                        wrongTypes(),
                        nulls(),
                        outsideClosedLists(),
                        missing(),
                        outOfBounds(),
                        codesTooLong())
                .flatMap(group -> group);
    }

    private static Stream<Mistake> unknownFields() {
        var atEachLevel = FIELDS.keySet().stream()
                .flatMap(object -> Stream.of(
                        unknown(object, "patientName", object + "/patientName"),
                        unknown(object, "code" + object.length(), object + "/code" + object.length()),
                        unknown(object, "John " + PLANTED, object),
                        unknown(object, PLANTED + "@example.org", object)));
        return Stream.concat(atEachLevel, Stream.of(unknown("", "symptomes", "/symptomes")));
    }

    private static Mistake unknown(String object, String field, String place) {
        var name = "the field `" + field + "` in `" + object + "`";
        var body = FullReport.with(object + "/" + field, "'" + PLANTED + "'");
        return bad(name, body, UNKNOWN_FIELD, place, FIELDS.get(object));
    }

    private static Stream<Mistake> duplicates() {
        return FullReport.fields().stream()
                .map(field -> bad(field + " twice", FullReport.withTwice(field), DUPLICATE_FIELD, field));
    }

    private static Stream<Mistake> wrongTypes() {
        return FIELDS_BY_TYPE.keySet().stream()
                .flatMap(type -> FIELDS_BY_TYPE.get(type).stream().flatMap(field -> wrongTypes(field, type)));
    }

    private static Stream<Mistake> wrongTypes(String field, String type) {
        return NOT_OF_TYPE.get(type).stream().map(value -> ofWrongType(field, value, type));
    }

    private static Mistake ofWrongType(String field, String value, String type) {
        return bad(field + " as " + value, FullReport.with(field, value), WRONG_TYPE, field, type);
    }

    private static Stream<Mistake> nulls() {
        var fields = Stream.concat(FullReport.fields().stream(), Stream.of("/symptoms/0", "/previousContacts/0"));
        var inBody = fields.map(field -> bad(field + " as null", FullReport.with(field, "null"), WRONG_TYPE, field));
        return Stream.concat(inBody, Stream.of(bad("a body that is null", "null", WRONG_TYPE, "")));
    }

    private static Stream<Mistake> outsideClosedLists() {
        return CLOSED.keySet().stream()
                .flatMap(field -> Stream.of(
                                "",
                                "0",
                                "zxqplanted",
                                "Left",
                                "UNKNOWN_",
                                " " + CLOSED.get(field)[0],
                                CLOSED.get(field)[1] + "\\n")
                        .map(value -> bad(
                                field + " as `" + value + "`",
                                FullReport.with(field, "'" + value + "'"),
                                WRONG_VALUE,
                                field,
                                CLOSED.get(field))));
    }

    private static Stream<Mistake> missing() {
        var one = Stream.of(
                        "/procedure",
                        "/procedure/code",
                        "/symptoms",
                        "/symptoms/0/code",
                        "/previousContacts/0/at",
                        "/previousContacts/0/disposition")
                .map(field -> bad("no " + field, FullReport.without(field), MISSING_FIELD, field));
        var nothing = bad("an empty object", "{}", MISSING_FIELD, "/procedure").naming("/symptoms", MISSING_FIELD);
        return Stream.concat(one, Stream.of(nothing));
    }

    private static Stream<Mistake> outOfBounds() {
        var codes = Stream.of("", "Fever", "a--b", "-a", "a_b", "f\\u00e9ver", "a\\u0000", PLANTED + " now", "a\\n")
                .flatMap(value -> Stream.of("/procedure/code", "/symptoms/0/code", "/symptoms/0/severity")
                        .map(field -> misshapen(field, value, Codes.PATTERN)));
        var durations = Stream.of("", "2 days", "P", "PT", "P2DT", "-P2D", "P-2D", "P0.5D", "P2D\\n", PLANTED)
                .map(value -> misshapen("/procedure/sincePerformed", value, Durations.PATTERN));
        var moments = Stream.of("", "2026-01-05", "2026-01-05T10:00:00", "2026-13-05T10:00:00Z", "yesterday", PLANTED)
                .flatMap(value -> Stream.of("/procedure/performedAt", "/previousContacts/0/at", "/assessedAt")
                        .map(field -> misshapen(field, value, Moment.PATTERN)));
        var countries = Stream.of("", "gb", "GBR", "\\u0130T", PLANTED)
                .map(value -> misshapen("/country", value, "^[A-Z]{2}$"));
        var references = Stream.of("", "John " + PLANTED, "a".repeat(65), PLANTED + "@example", "\\ud800")
                .map(value -> misshapen("/reference", value, "^[A-Za-z0-9._:-]{1,64}$"));
        var days = Stream.of("/procedure/performedAt", "/previousContacts/0/at", "/assessedAt")
                .map(field -> bad(
                        field + " on 31 February",
                        FullReport.with(field, "'2025-02-31T10:00:00Z'"),
                        OUT_OF_BOUNDS,
                        field));
        return Stream.of(codes, durations, moments, countries, references, days).flatMap(group -> group);
    }

    private static Mistake misshapen(String field, String value, String pattern) {
        var body = FullReport.with(field, "'" + value + "'");
        return bad(field + " as `" + value + "`", body, OUT_OF_BOUNDS, field, pattern);
    }

    private static Stream<Mistake> codesTooLong() {
        return Stream.of("/procedure/code", "/symptoms/0/code", "/symptoms/0/severity")
                .map(field -> bad(
                        field + " of 65 characters",
                        FullReport.with(field, "'" + "a".repeat(65) + "'"),
                        OUT_OF_BOUNDS,
                        field,
                        "at most 64 characters"));
    }

    /** The right report, made longer by spaces. */
    static String spaced(int bytes) {
        return REPORT + " ".repeat(bytes - REPORT.length());
    }
}
