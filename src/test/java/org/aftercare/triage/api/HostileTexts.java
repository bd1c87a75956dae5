package org.aftercare.triage.api;

import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.aftercare.triage.api.Mistake.bad;
import static org.aftercare.triage.api.ProblemCode.NOT_JSON;
import static org.aftercare.triage.api.ProblemCode.TRAILING_TEXT;
import static org.aftercare.triage.api.ProblemCode.UNSUPPORTED_MEDIA_TYPE;
import static org.aftercare.triage.api.ProblemCode.WRONG_TYPE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Hostile bodies that are no JSON, no UTF-8 or no object. */
final class HostileTexts {
    private static final String REPORT = FullReport.with("/reference", "'" + PLANTED + "'");

    private HostileTexts() {}

    static Stream<Mistake> all() {
        return Stream.of(notJson(), looseJson(), badEscapes(), notUtf8(), lyingCharsets(), notAnObject(), trailing())
                .flatMap(group -> group);
    }

    private static Stream<Mistake> notJson() {
        return Stream.of(
                bad("an empty body", "", NOT_JSON, "", "a JSON object"),
                bad("a blank body", " \n ", NOT_JSON, "", "a JSON object"),
                bad("a sentence", "Fever since Monday, " + PLANTED, NOT_JSON, ""),
                bad("a form", "code=fever&reference=" + PLANTED, NOT_JSON, ""),
                bad("XML", "<report>" + PLANTED + "</report>", NOT_JSON, ""),
                bad("single quotes", "{'" + PLANTED + "':1}", NOT_JSON, ""),
                bad("a comment", "/* " + PLANTED + " */" + REPORT, NOT_JSON, ""),
                bad("a body cut off", REPORT.substring(0, REPORT.length() - 1), NOT_JSON, "/reference"),
                bad("a bare word", FullReport.with("/country", PLANTED), NOT_JSON, "/country"),
                bad("not a number", FullReport.with("/country", "NaN"), NOT_JSON, "/country"),
                bad("a leading zero", FullReport.with("/country", "07"), NOT_JSON, "/country"),
                bad("a line break in a text", FullReport.with("/country", "'G\nB'"), NOT_JSON, "/country"),
                bad("a NUL in a text", FullReport.with("/country", "'G\0B'"), NOT_JSON, "/country"),
                bad("a NUL before the report", "\0" + REPORT, NOT_JSON, ""));
    }

    /** What lenient parsers take for JSON. */
    private static Stream<Mistake> looseJson() {
        var values = Stream.of("Infinity", "-Infinity", "+1", ".5", "1.", "1e", "True", "undefined")
                .map(value -> bad("the value " + value, FullReport.with("/country", value), NOT_JSON, "/country"));
        var bodies = Stream.of(
                bad("a comma before the end", REPORT.substring(0, REPORT.length() - 1) + ",}", NOT_JSON, "/reference"),
                bad("two commas", FullReport.with("/country", "'GB',"), NOT_JSON, "/country"),
                bad("no comma", FullReport.with("/country", "'GB' 'x':1"), NOT_JSON, "/country"),
                bad("an equals sign", "{\"symptoms\"=1}", NOT_JSON, "/symptoms"),
                bad("a field name without quotes", "{" + PLANTED + ":1}", NOT_JSON, ""),
                bad("a line that is a comment", "# " + PLANTED + "\n" + REPORT, NOT_JSON, ""),
                bad("a comment inside", "{/*" + PLANTED + "*/" + REPORT.substring(1), NOT_JSON, ""),
                bad("a form feed for a blank", "\f" + REPORT, NOT_JSON, ""),
                bad("a no-break space for a blank", "\u00c2\u00a0" + REPORT, NOT_JSON, ""),
                bad("a guard against scripts", ")]}',\n" + REPORT, NOT_JSON, ""),
                bad("a callback", PLANTED + "(" + REPORT + ")", NOT_JSON, ""),
                bad("YAML", "reference: " + PLANTED + "\nsymptoms: []\n", NOT_JSON, ""));
        return Stream.concat(values, bodies);
    }

    private static Stream<Mistake> badEscapes() {
        return Stream.of("\\x41", "\\u12", "\\u00zz", "\\U0041", "\\a", "\t", "\u0001", "\u001f")
                .map(text -> bad(
                        "the characters " + text.replaceAll("[^ -~]", "?") + " in a text",
                        FullReport.with("/country", "'" + text + "'"),
                        NOT_JSON,
                        "/country"));
    }

    private static Stream<Mistake> notUtf8() {
        return Stream.of(
                bad("overlong bytes", reference("\u00c0\u00af"), NOT_JSON, "", "UTF-8"),
                bad("a quote in overlong bytes", "{\u00c0\u00a2" + PLANTED, NOT_JSON, "", "UTF-8"),
                bad("a lone surrogate", reference("\u00ed\u00a0\u0080"), NOT_JSON, "", "UTF-8"),
                bad("a lone continuation byte", reference("\u0080"), NOT_JSON, "", "UTF-8"),
                bad("a character cut off", reference("\u00e2\u0082"), NOT_JSON, "", "UTF-8"),
                bad("bytes beyond Unicode", reference("\u00f5\u0080\u0080\u0080"), NOT_JSON, "", "UTF-8"),
                bad("Latin-1", reference("\u00e9"), NOT_JSON, "", "UTF-8"),
                bad("a byte order mark", "\u00ef\u00bb\u00bf" + REPORT, NOT_JSON, ""),
                bad("UTF-16 with its mark", in(StandardCharsets.UTF_16), NOT_JSON, "", "UTF-8"),
                bad("UTF-16, little end first", in(StandardCharsets.UTF_16LE), NOT_JSON, ""),
                bad("UTF-16, big end first", in(StandardCharsets.UTF_16BE), NOT_JSON, ""),
                bad("UTF-32", in(Charset.forName("UTF-32BE")), NOT_JSON, ""));
    }

    private static String reference(String bytes) {
        return FullReport.text().replace("call-7731", PLANTED + bytes);
    }

    private static String in(Charset charset) {
        return new String(REPORT.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static Stream<Mistake> lyingCharsets() {
        return Stream.of("utf-16", "utf-32", "utf-7", "us-ascii", "windows-1252", "utf8mb4", PLANTED)
                .map(charset -> Mistake.post("a report said to be in " + charset, REPORT, 415, UNSUPPORTED_MEDIA_TYPE)
                        .as("application/json;charset=" + charset));
    }

    private static Stream<Mistake> notAnObject() {
        return Stream.of("[]", "[" + REPORT + "]", "'" + PLANTED + "'", "7", "true")
                .map(body -> bad("a body that is " + body, Calls.json(body), WRONG_TYPE, "", "object"));
    }

    private static Stream<Mistake> trailing() {
        return Stream.of("{}", REPORT, " null", "}", "]", ",", PLANTED, "'" + PLANTED + "'", " 1", "\0", "//" + PLANTED)
                .map(more -> bad("a report and then " + more, REPORT + Calls.json(more), TRAILING_TEXT, ""));
    }
}
