package org.aftercare.triage.api;

import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.aftercare.triage.api.Mistake.get;
import static org.aftercare.triage.api.Mistake.inParameter;
import static org.aftercare.triage.api.ProblemCode.ACCESS_SITE_IMPOSSIBLE;
import static org.aftercare.triage.api.ProblemCode.ADDRESS_TOO_LONG;
import static org.aftercare.triage.api.ProblemCode.ANSWER_IMPOSSIBLE;
import static org.aftercare.triage.api.ProblemCode.DUPLICATE_FIELD;
import static org.aftercare.triage.api.ProblemCode.INTERNAL_ERROR;
import static org.aftercare.triage.api.ProblemCode.METHOD_NOT_ALLOWED;
import static org.aftercare.triage.api.ProblemCode.MISSING_FIELD;
import static org.aftercare.triage.api.ProblemCode.NOT_ACCEPTABLE;
import static org.aftercare.triage.api.ProblemCode.NOT_FOUND;
import static org.aftercare.triage.api.ProblemCode.OUT_OF_BOUNDS;
import static org.aftercare.triage.api.ProblemCode.UNKNOWN_PARAMETER;
import static org.aftercare.triage.api.ProblemCode.UNKNOWN_PROCEDURE;
import static org.aftercare.triage.api.ProblemCode.UNKNOWN_QUESTION;
import static org.aftercare.triage.api.ProblemCode.UNSUPPORTED_MEDIA_TYPE;
import static org.aftercare.triage.api.ProblemCode.WRONG_VALUE;

import java.util.stream.Stream;

/** Every way a request can be wrong in its address, its method, its headers or its query. */
final class RequestMistakes {
    private static final String REPORT = FullReport.with("/reference", "'" + PLANTED + "'");
    private static final String RECOVERY = "/v1/recovery?procedure=leg-stent";
    private static final String[] PROCEDURES = {
        "coronary-angioplasty", "leg-angioplasty", "leg-intravascular-lithotripsy", "leg-stent"
    };

    private RequestMistakes() {}

    static Stream<Mistake> all() {
        return Stream.of(
                        addresses(),
                        codesInAddresses(),
                        tooLong(),
                        methods(),
                        mediaTypes(),
                        accepted(),
                        unknownParameters(),
                        values(),
                        answers(),
                        Stream.of(get("a bug", FaultyResource.PATH, 500, INTERNAL_ERROR)))
                .flatMap(group -> group);
    }

    private static Stream<Mistake> addresses() {
        return Stream.of(
                        "/v1",
                        "/v1/" + PLANTED,
                        "/v2/triage",
                        "/V1/symptoms",
                        "/v1/triage/" + PLANTED,
                        "/v1/symptoms/fever/" + PLANTED,
                        "/v1/conflicts/" + PLANTED,
                        "/v1/" + PLANTED + "?a=b",
                        "/docs/" + PLANTED,
                        "/favicon.ico",
                        "/q/health",
                        "/q/metrics")
                .map(path -> get(path, path, 404, NOT_FOUND));
    }

    private static Stream<Mistake> tooLong() {
        return Stream.of(
                get("2,049 characters of address", "/v1/symptoms?q=" + "a".repeat(2_034), 414, ADDRESS_TOO_LONG),
                get("20,000 characters of path", "/v1/symptoms/" + PLANTED.repeat(2_000), 414, ADDRESS_TOO_LONG));
    }

    private static Stream<Mistake> codesInAddresses() {
        return Stream.of(
                inParameter("/v1/symptoms/" + PLANTED, 404, NOT_FOUND, "code"),
                inParameter("/v1/symptoms/Fever", 404, NOT_FOUND, "code"),
                inParameter("/v1/symptoms/fever%20" + PLANTED, 404, NOT_FOUND, "code"),
                inParameter("/v1/symptoms/%00", 404, NOT_FOUND, "code"),
                inParameter("/v1/procedures/" + PLANTED, 404, NOT_FOUND, "code"),
                inParameter("/v1/rules/" + PLANTED, 404, NOT_FOUND, "id"),
                inParameter("/v1/rules/bleeding." + PLANTED, 404, NOT_FOUND, "id"),
                inParameter("/v1/sources/" + PLANTED, 404, NOT_FOUND, "id"),
                inParameter("/problems/" + PLANTED, 404, NOT_FOUND, "code"),
                inParameter("/problems/NOT_JSON", 404, NOT_FOUND, "code"));
    }

    private static Stream<Mistake> answers() {
        return Stream.of(
                answer(
                        "{'about':'leg-coldnes','answer':'NO'}",
                        UNKNOWN_QUESTION,
                        "/about",
                        "leg-coldness",
                        "leg-colour-change",
                        "leg-redness"),
                answer("{'about':'" + PLANTED + "','answer':'NO'}", UNKNOWN_QUESTION, "/about"),
                answer("{'about':'flight','answer':'YES','severity':'" + PLANTED + "'}", ANSWER_IMPOSSIBLE, ""));
    }

    private static Mistake answer(String answer, ProblemCode code, String place, String... expected) {
        var body = "{'report':{'procedure':{'code':'leg-stent'},'symptoms':[]},'answers':[" + answer + "]}";
        return Mistake.meaningless(answer, body.replace('\'', '"'), code, "/answers/0" + place, expected)
                .at("/v1/interview");
    }

    private static Stream<Mistake> methods() {
        var onReports = Stream.of("GET", "DELETE", "PROPFIND").map(method -> notAllowed("/v1/triage", method));
        var withBody = Stream.of("PUT", "PATCH")
                .map(method ->
                        post("a report by " + method, 405, METHOD_NOT_ALLOWED).by(method));
        var onReads = Stream.of(
                        "/v1/symptoms",
                        "/v1/symptoms/fever",
                        "/v1/procedures",
                        "/v1/rules",
                        "/v1/sources",
                        "/v1/conflicts",
                        "/v1/recovery",
                        "/v1/guidance",
                        "/problems")
                .flatMap(path -> Stream.of("POST", "DELETE").map(method -> notAllowed(path, method)));
        return Stream.of(onReports, withBody, onReads).flatMap(group -> group);
    }

    private static Mistake notAllowed(String path, String method) {
        return get(method + " " + path, path, 405, METHOD_NOT_ALLOWED).by(method);
    }

    private static Mistake post(String name, int status, ProblemCode code) {
        return Mistake.post(name, REPORT, status, code);
    }

    private static Stream<Mistake> mediaTypes() {
        return Stream.of(
                        "",
                        "text/plain",
                        "text/json",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "application/problem+json",
                        "application/*",
                        "application/json;charset=utf-7",
                        "application/json;charset=iso-8859-1",
                        "application/json;charset=utf-8;charset=utf-16",
                        "application/json;version=1",
                        PLANTED)
                .map(type -> post("a report as `" + type + "`", 415, UNSUPPORTED_MEDIA_TYPE)
                        .as(type));
    }

    private static Stream<Mistake> accepted() {
        return Stream.of("application/xml", "text/html", "text/*", "application/" + PLANTED)
                .flatMap(type -> Stream.of(
                        post("an answer as " + type, 406, NOT_ACCEPTABLE).accepting(type),
                        get("a read as " + type, "/v1/symptoms", 406, NOT_ACCEPTABLE)
                                .accepting(type)));
    }

    private static Stream<Mistake> unknownParameters() {
        var takingNone = Stream.of(
                        "/v1/symptoms/fever",
                        "/v1/procedures",
                        "/v1/procedures/leg-stent",
                        "/v1/rules/allergy.rash",
                        "/v1/sources",
                        "/v1/sources/bupa-leg-angioplasty",
                        "/v1/conflicts",
                        "/v1/guidance",
                        "/problems",
                        "/problems/not-json")
                .map(path -> unknown(path + "?" + PLANTED + "=1"));
        return Stream.concat(
                takingNone,
                Stream.of(
                        unknown("/v1/symptoms?" + PLANTED + "=1", "procedure", "accessSite", "q"),
                        unknown("/v1/symptoms?Procedure=leg-stent", "procedure", "accessSite", "q"),
                        unknown("/v1/rules?q=" + PLANTED, "procedure"),
                        unknown(RECOVERY + "&since=P1D", "procedure", "sincePerformed", "sedation", "setting"),
                        post("a report with a query", 400, UNKNOWN_PARAMETER)
                                .at("/v1/triage?debug=" + PLANTED)
                                .naming("?", UNKNOWN_PARAMETER)));
    }

    private static Mistake several() {
        var path = "/v1/recovery?sincePerformed=2d&sedation=" + PLANTED + "&setting=later";
        return get("every parameter wrong, and one missing", path, 400, MISSING_FIELD)
                .naming("?procedure", MISSING_FIELD)
                .naming("?sincePerformed", OUT_OF_BOUNDS, Durations.PATTERN)
                .naming("?sedation", WRONG_VALUE, "true", "false")
                .naming("?setting", WRONG_VALUE, "PLANNED", "EMERGENCY");
    }

    private static Mistake unknown(String path, String... expected) {
        return inParameter(path, 400, UNKNOWN_PARAMETER, "", expected);
    }

    private static Stream<Mistake> values() {
        var lithotripsy = "/v1/symptoms?procedure=leg-intravascular-lithotripsy&accessSite=WRIST";
        return Stream.of(
                inParameter("/v1/symptoms?procedure=a&procedure=b", 400, DUPLICATE_FIELD, "procedure"),
                inParameter(RECOVERY + "&sedation=true&sedation=true", 400, DUPLICATE_FIELD, "sedation"),
                inParameter("/v1/symptoms?procedure=leg-stend", 422, UNKNOWN_PROCEDURE, "procedure", "leg-stent"),
                inParameter("/v1/symptoms?procedure=" + PLANTED, 422, UNKNOWN_PROCEDURE, "procedure", PROCEDURES),
                inParameter("/v1/rules?procedure=" + PLANTED, 422, UNKNOWN_PROCEDURE, "procedure", PROCEDURES),
                inParameter("/v1/recovery?procedure=" + PLANTED, 422, UNKNOWN_PROCEDURE, "procedure", PROCEDURES),
                inParameter(
                        "/v1/symptoms?procedure=" + PLANTED + "&accessSite=groin",
                        400,
                        WRONG_VALUE,
                        "accessSite",
                        "GROIN",
                        "WRIST"),
                inParameter(
                        "/v1/recovery?procedure=" + PLANTED + "&sedation=1",
                        400,
                        WRONG_VALUE,
                        "sedation",
                        "true",
                        "false"),
                inParameter("/v1/symptoms?procedure=", 400, OUT_OF_BOUNDS, "procedure"),
                inParameter("/v1/symptoms?accessSite", 400, OUT_OF_BOUNDS, "accessSite"),
                inParameter(RECOVERY + "&sincePerformed=", 400, OUT_OF_BOUNDS, "sincePerformed"),
                inParameter("/v1/recovery", 400, MISSING_FIELD, "procedure"),
                inParameter("/v1/symptoms?accessSite=groin", 400, WRONG_VALUE, "accessSite", "GROIN", "WRIST"),
                inParameter("/v1/symptoms?accessSite=" + PLANTED, 400, WRONG_VALUE, "accessSite", "GROIN", "WRIST"),
                inParameter(lithotripsy, 422, ACCESS_SITE_IMPOSSIBLE, "accessSite", "GROIN"),
                inParameter(RECOVERY + "&sincePerformed=2d", 400, OUT_OF_BOUNDS, "sincePerformed", Durations.PATTERN),
                inParameter(RECOVERY + "&sincePerformed=-P2D", 400, OUT_OF_BOUNDS, "sincePerformed", Durations.PATTERN),
                inParameter("/v1/symptoms?q=", 400, OUT_OF_BOUNDS, "q"),
                inParameter("/v1/symptoms?q=a&q=b", 400, DUPLICATE_FIELD, "q"),
                several(),
                get(
                                "a word that is no site, and a word that is none",
                                "/v1/symptoms?q=%01&accessSite=" + PLANTED,
                                400,
                                WRONG_VALUE)
                        .naming("?accessSite", WRONG_VALUE, "GROIN", "WRIST")
                        .naming("?q", OUT_OF_BOUNDS, Parameters.WORDS),
                inParameter("/v1/symptoms?q=" + PLANTED + "%0A", 400, OUT_OF_BOUNDS, "q", Parameters.WORDS),
                inParameter("/v1/symptoms?q=" + PLANTED + "%00", 400, OUT_OF_BOUNDS, "q", Parameters.WORDS),
                inParameter(
                        "/v1/symptoms?procedure=" + PLANTED + "&q=" + PLANTED.repeat(11),
                        400,
                        OUT_OF_BOUNDS,
                        "q",
                        "at most 100 characters"),
                inParameter(RECOVERY + "&sedation=" + PLANTED, 400, WRONG_VALUE, "sedation", "true", "false"),
                inParameter(RECOVERY + "&sedation=TRUE", 400, WRONG_VALUE, "sedation", "true", "false"),
                inParameter(RECOVERY + "&setting=planned", 400, WRONG_VALUE, "setting", "PLANNED", "EMERGENCY"));
    }
}
