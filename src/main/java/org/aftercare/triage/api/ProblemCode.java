package org.aftercare.triage.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every way a request can fail; the code is stable, and each has a page of its own under `/problems`. */
public enum ProblemCode {
    NOT_JSON(
            400,
            "The body is not JSON",
            "The body is empty, is not UTF-8, or breaks the grammar of JSON.",
            "Send one JSON object in UTF-8."),
    TRAILING_TEXT(
            400,
            "Something follows the JSON",
            "After the end of the report the body goes on.",
            "Send one JSON object and nothing after it."),
    DUPLICATE_FIELD(
            400,
            "A field is there twice",
            "An object names the same field twice; which of the two is meant cannot be known.",
            "Send each field once."),
    UNKNOWN_FIELD(
            400,
            "A field is not known",
            "An object has a field that the contract does not name. It might be a misspelt symptom list, so it is not passed over.",
            "Use only the fields of the contract; `expected` lists them."),
    WRONG_TYPE(
            400,
            "A value has the wrong type",
            "A value is of another JSON type than the contract says, for instance a number where a code belongs, or null.",
            "Send the type the contract names; leave an optional field out instead of sending null."),
    WRONG_VALUE(
            400,
            "A value is none of the values allowed",
            "The field takes one of a closed list of values.",
            "Use one of the values in `expected`."),
    MISSING_FIELD(
            400,
            "A required field is missing",
            "The report cannot be read without this field.",
            "Add the field; for a report without symptoms send an empty list."),
    OUT_OF_BOUNDS(
            400,
            "A value is out of bounds",
            "A text is too long or not of the form the contract names, or a list has too many items.",
            "Keep to the form and the bounds in `expected`."),
    UNKNOWN_PARAMETER(
            400,
            "A query parameter is not known",
            "The address has a query parameter that the operation does not take. A misspelt filter would answer another question.",
            "Use only the parameters of the contract; `expected` lists them."),
    MALFORMED_REQUEST(
            400,
            "The request breaks the rules of HTTP",
            "The address has a character or a percent sign that is not encoded, the header `Host` is missing or is none, or `Transfer-Encoding` is another than `chunked`.",
            "Encode the address as RFC 3986 says, send one `Host`, and at most `Transfer-Encoding: chunked`; every HTTP client does so by itself."),
    UNKNOWN_PROCEDURE(
            422,
            "The procedure is not known",
            "The guidance has no procedure of this code.",
            "Use a code of `/v1/procedures`; `expected` names the nearest."),
    UNKNOWN_SYMPTOM(
            422,
            "The symptom is not known",
            "The catalogue has no symptom of this code. Report what fits nowhere as `something-else`.",
            "Use a code of `/v1/symptoms`; `expected` names the nearest."),
    UNKNOWN_SEVERITY(
            422,
            "The symptom has no such severity",
            "The severity belongs to another symptom, is misspelt, or the symptom has no severities.",
            "Use one of the severities in `expected`, or leave it out: the cautious one is then assumed."),
    SYMPTOM_TWICE(
            422,
            "A symptom is reported twice",
            "Two entries name the same symptom; which of the two is meant cannot be known.",
            "Send each symptom once, with its worst severity."),
    SEVERITY_OF_ABSENT_SYMPTOM(
            422,
            "An absent symptom has a severity",
            "What is not there has no severity.",
            "Leave the severity out, or send the symptom as PRESENT or UNKNOWN."),
    MILD_SEVERITY_OF_UNKNOWN_SYMPTOM(
            422,
            "A symptom that may be there is called mild",
            "Who cannot tell whether a symptom is there cannot tell that it is mild either; a form that preselects a severity sends this.",
            "Leave the severity out, or send one of `expected` if the question was about just that."),
    ACCESS_SITE_IMPOSSIBLE(
            422,
            "The procedure cannot have this access site",
            "The procedure is not done through this artery.",
            "Use one of the access sites in `expected`, or leave it out when it is not known."),
    CIRCUMSTANCE_CONFLICT(
            422,
            "Two circumstances exclude each other",
            "What is said of the procedure contradicts its code, for instance a stent procedure without a stent.",
            "Correct one of the two."),
    TIME_CONFLICT(
            422,
            "The time is given twice",
            "`sincePerformed` and `performedAt` both say when the procedure was; they might differ.",
            "Send one of the two."),
    TIME_INCOMPLETE(
            422,
            "The time of the assessment is missing",
            "`performedAt` alone does not say how long ago it was, and the service reads no clock for it.",
            "Send `assessedAt` too, or `sincePerformed` instead."),
    TIME_IN_FUTURE(
            422,
            "A time lies in the future",
            "Nothing can be reported that has not happened yet.",
            "Send times with their offset from UTC, and none later than now."),
    TIME_BEFORE_PROCEDURE(
            422,
            "A time lies before the procedure",
            "An assessment or an earlier contact cannot come before the procedure it is about.",
            "Check the times and their offsets."),
    UNKNOWN_QUESTION(
            422,
            "An answer is about nothing that is asked",
            "The answer names no symptom, no circumstance and not the time.",
            "Copy the answer from the option chosen; `expected` names the nearest ids."),
    ANSWER_IMPOSSIBLE(
            422,
            "An answer does not fit what was asked",
            "Only a symptom has a severity, only the time since the procedure a duration, and only the access site a site.",
            "Copy the answer from the option chosen."),
    NOT_IDENTIFIED(
            401,
            "It is not known who calls",
            "The operation takes known callers only and no credential came, or the one that came is not accepted: it is unknown, altered or expired, of a kind this service does not take, or there are two.",
            "Send one API key as `X-API-Key`, or one bearer token as `Authorization`, or call with a client certificate; the operator of the service says which."),
    NOT_ALLOWED(
            403,
            "The caller may not do this",
            "The caller is known, but has not been granted the role for this operation.",
            "Ask the operator of the service for the role: `assess` for reports, interviews and suggestions, `read` for everything that is read."),
    NOT_FOUND(
            404,
            "There is nothing here",
            "The address or the code in it is not known.",
            "See `/openapi.yaml` for all addresses."),
    METHOD_NOT_ALLOWED(
            405,
            "The address does not take this method",
            "The address exists, but not for this HTTP method.",
            "Use a method named in the header `Allow`."),
    NOT_ACCEPTABLE(
            406,
            "The service cannot answer in this form",
            "The header `Accept` allows none of the forms the operation can answer in.",
            "Accept `application/json`, or `application/x-ndjson` for reports posted as that."),
    BODY_TOO_LARGE(
            413,
            "The body is too large",
            "A report has at most 65,536 bytes, a batch 262,144.",
            "Send less; a report with every symptom takes about 6,000 bytes."),
    ADDRESS_TOO_LONG(
            414,
            "The address is too long",
            "The address with its query has more than 2,048 characters.",
            "Send only the parameters of the contract; the longest of them has 100 characters."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body is of an unsupported type",
            "The header `Content-Type` is missing or names another type or charset than JSON in UTF-8, or the body is compressed.",
            "Send `Content-Type: application/json`, or a batch as `application/x-ndjson`."),
    TOO_MANY_REQUESTS(
            429,
            "The client has used up its quota",
            "The header `RateLimit-Policy` says how many calls are allowed in what time. The request was not read and nothing was decided.",
            "Send the same again after the seconds in `Retry-After`. Never read this as reassurance: if it cannot wait, treat the patient by your own protocol."),
    HEADERS_TOO_LARGE(
            431,
            "The headers are too many or too long",
            "There are more than 100 headers, or they have more than 16,384 characters together.",
            "Send only the headers that are needed; a client that keeps cookies should clear them, since none is read."),
    INTERNAL_ERROR(
            500,
            "Something went wrong here",
            "The service has a fault. Nothing was decided.",
            "Try again; if it persists report the `traceId`. Never read this as reassurance: treat the patient by your own protocol."),
    OVERLOADED(
            503,
            "The service is overloaded",
            "More is in flight than the service can answer in time. The request was not read and nothing was decided.",
            "Send the same again after the seconds in `Retry-After`. Never read this as reassurance: if it persists treat the patient by your own protocol.");

    private final int status;
    private final String title;
    private final String cause;
    private final String remedy;

    ProblemCode(int status, String title, String cause, String remedy) {
        this.status = status;
        this.title = title;
        this.cause = cause;
        this.remedy = remedy;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String cause() {
        return cause;
    }

    public String remedy() {
        return remedy;
    }

    /** The last part of the address of its page. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemCode> bySlug(String slug) {
        return Arrays.stream(values()).filter(code -> code.slug().equals(slug)).findFirst();
    }

    /** The code that stands for a status by itself. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 431 -> HEADERS_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 400 -> NOT_JSON;
            default -> INTERNAL_ERROR;
        };
    }
}
