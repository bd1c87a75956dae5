package org.aftercare.triage.api;

import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.aftercare.triage.api.Mistake.bad;
import static org.aftercare.triage.api.ProblemCode.DUPLICATE_FIELD;
import static org.aftercare.triage.api.ProblemCode.NOT_JSON;
import static org.aftercare.triage.api.ProblemCode.OUT_OF_BOUNDS;
import static org.aftercare.triage.api.ProblemCode.UNKNOWN_FIELD;
import static org.aftercare.triage.api.ProblemCode.WRONG_TYPE;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Hostile bodies whose field names are not what they seem. */
final class HostileNames {
    private static final String[] OF_REPORTS = BodyMistakes.FIELDS.get("");

    private HostileNames() {}

    static Stream<Mistake> all() {
        return Stream.of(sentencesForNames(), doubles(), strangers(), tooLong()).flatMap(group -> group);
    }

    /** A field name that could be a sentence is not repeated, whatever is wrong with what it holds. */
    private static Stream<Mistake> sentencesForNames() {
        return Stream.of(
                bad("a sentence twice for a name", underSentence("1,'John " + PLANTED + "':2"), DUPLICATE_FIELD, ""),
                bad("null under a sentence", underSentence("null"), WRONG_TYPE, ""),
                bad("no JSON under a sentence", underSentence("{'a':no}"), NOT_JSON, ""),
                bad(
                        "too much under a sentence",
                        underSentence("[".repeat(21)),
                        OUT_OF_BOUNDS,
                        "",
                        HostileSizes.LIMITS));
    }

    /** In a report that is not full: the reader looks into the value before it refuses the name. */
    private static String underSentence(String value) {
        return Calls.report("'code':'leg-stent'", "", ",'John " + PLANTED + "':" + value);
    }

    /** A name is the same however it is written. */
    private static Stream<Mistake> doubles() {
        return Stream.of("\\u0073ymptoms", "s\\u0079mptoms", "\\u0073\\u0079\\u006d\\u0070toms")
                .map(name -> bad(
                        "symptoms again as " + name,
                        Calls.report("'code':'leg-stent'", "", ",'" + name + "':[]"),
                        DUPLICATE_FIELD,
                        "/symptoms"));
    }

    private static Stream<Mistake> strangers() {
        var wellFormed = Stream.of("Symptoms", "SYMPTOMS", "symptom", "constructor", "class", "type", "7")
                .map(name -> stranger(name, "/" + name));
        var others = Stream.of(
                        "",
                        " symptoms",
                        "symptoms ",
                        "symptoms\\u0000",
                        "symptoms\\u200b",
                        "\\u0455ymptoms",
                        utf8("\u0455ymptoms"),
                        "symptoms[0]",
                        "symptoms/0/code",
                        "__proto__",
                        "@type",
                        "@class",
                        "$ref",
                        "${jndi:ldap://" + PLANTED + "}",
                        "<script>" + PLANTED + "</script>",
                        "1943476591")
                .map(name -> stranger(name, ""));
        return Stream.concat(wellFormed, others);
    }

    private static Mistake stranger(String name, String place) {
        var body = Calls.report("'code':'leg-stent'", "", ",'" + name + "':'" + PLANTED + "'");
        return bad("a field named `" + name + "`", body, UNKNOWN_FIELD, place, OF_REPORTS);
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The place is that of the object which has the name, not that of the field before it. */
    private static Stream<Mistake> tooLong() {
        var afterOthers = Stream.of("", "/procedure", "/patient", "/symptoms/0", "/previousContacts/0")
                .flatMap(object -> Stream.of(65, 50_000)
                        .map(length ->
                                tooLong(object, length, FullReport.with(object + "/" + "x".repeat(length), "1"))));
        var first = Stream.of(
                tooLong("", 65, "{'" + "x".repeat(65) + "':1}"),
                tooLong("/procedure", 66, "{'procedure':{'" + "x".repeat(66) + "':1}}"),
                tooLong(
                        "/symptoms/1",
                        67,
                        Calls.report("'code':'leg-stent'", "{'code':'fever'},{'" + "x".repeat(67) + "':1}")));
        return Stream.concat(afterOthers, first);
    }

    private static Mistake tooLong(String object, int length, String body) {
        var name = "a field name of " + length + " characters in `" + object + "`";
        return bad(name, Calls.json(body), OUT_OF_BOUNDS, object, HostileSizes.LIMITS);
    }
}
