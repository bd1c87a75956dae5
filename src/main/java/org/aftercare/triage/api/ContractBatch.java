package org.aftercare.triage.api;

import org.eclipse.microprofile.openapi.models.Operation;

/** What the contract says of a batch: a JSON document for a JSON document, or lines for lines. */
final class ContractBatch {
    static final String REQUEST = """
            - As `application/json`: up to 500 reports, at most 262,144 bytes in UTF-8.
            - As `application/x-ndjson`: one report a line, any number of lines, each at most 65,536 bytes in UTF-8. The schema is that of a \
            line. A line ends with LF or CRLF, the last may do without. A line of nothing but blanks is no report: it is passed over and not \
            counted.""";

    static final String ANSWER = """
            The answers, in the form in which the reports were posted.

            - `application/json`: one document.
            - `application/x-ndjson`: a line for each report, in their order, the same as its element of `answers` would be; then a last line \
            with the `summary`. The schema is that of a line. **Where the last line is missing, the answers have broken off**: send again what \
            has none. Answers come while reports are still being sent, so read while you send: nothing is kept for a client that does not \
            read, and one that first sends everything waits for the service, which waits for it. A connection on which nothing moves is \
            closed, after half an hour unless the operator has set another time.""";

    private ContractBatch() {}

    static void addLines(Operation operation) {
        var batch = Examples.BATCH;
        operation
                .getRequestBody()
                .getContent()
                .getMediaType(AnswerLines.MEDIA_TYPE)
                .addExample(
                        "line",
                        ContractFilter.example(
                                "A line", "One of many.", batch.request().at("/reports/2")));
        var lines = operation.getResponses().getAPIResponse("200").getContent().getMediaType(AnswerLines.MEDIA_TYPE);
        lines.addExample(
                "problem",
                ContractFilter.example(
                        "A line with a problem",
                        "Instead of an assessment.",
                        batch.response().at("/answers/2")));
        lines.addExample(
                "last",
                ContractFilter.example(
                        "The last line",
                        "The answers are complete.",
                        ContractValues.object("summary", batch.response().get("summary"))));
    }
}
