package org.aftercare.triage.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The form of each text of the contract, by the name of its field. Every answer in the tests is held against them. */
final class ContractFields {
    /** A form and the most characters it can have. */
    record Form(String pattern, int maxLength) {
        /** Gives a text without a form of its own this one. */
        void put(Schema text) {
            if (text.getPattern() == null && text.getFormat() == null) {
                text.setPattern(pattern);
            }
            if (text.getMaxLength() == null) {
                text.setMaxLength(maxLength);
            }
        }

        Schema schema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .pattern(pattern)
                    .maxLength(maxLength);
        }
    }

    static final Form CODE = new Form(Codes.PATTERN, Codes.MAX_LENGTH);
    static final Form ID = new Form("^[a-z0-9]+([.#-][a-z0-9]+)*$", 128);
    static final Form DURATION = new Form(Durations.PATTERN, 64);

    static final Form WORDS = new Form(Parameters.WORDS, Parameters.MOST_CHARACTERS);

    private static final Form TEXT = new Form("^\\S.*$", 1_000);
    private static final Form PARTIAL_DATE = new Form("^\\d{4}(-\\d{2}){0,2}$", 10);
    private static final Form GUIDANCE_VERSION = new Form("^\\d{4}\\.\\d{1,2}\\.\\d{1,4}$", 12);
    private static final Form LANGUAGE = new Form("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", 16);
    private static final Form NUMBER = new Form("^[0-9]{2,15}$", 15);
    private static final Form ADDRESS = new Form("^/[A-Za-z0-9./_-]*$", 128);
    private static final Form MOMENT = new Form(Moment.PATTERN, 40);

    /** By `Schema.field` where the name alone does not tell, by the name of the field otherwise. */
    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("id", ID),
            Map.entry("rule", ID),
            Map.entry("statement", ID),
            Map.entry("followed", ID),
            Map.entry("cites", ID),
            Map.entry("sourcesPastReview", ID),
            Map.entry("rules", ID),
            Map.entry("advice", ID),
            Map.entry("recovery", ID),
            Map.entry("code", CODE),
            Map.entry("about", CODE),
            Map.entry("cannotTell", CODE),
            Map.entry("Note.about", new Form("^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$", Codes.MAX_LENGTH)),
            Map.entry("severity", CODE),
            Map.entry("symptom", CODE),
            Map.entry("Condition.atLeast", CODE),
            Map.entry("circumstance", CODE),
            Map.entry("activity", CODE),
            Map.entry("procedure", CODE),
            Map.entry("procedures", CODE),
            Map.entry("redFlagAfter", CODE),
            Map.entry("within", DURATION),
            Map.entry("from", DURATION),
            Map.entry("sinceProcedureUnder", DURATION),
            Map.entry("sinceProcedureFrom", DURATION),
            Map.entry("sincePerformed", DURATION),
            Map.entry("windows", DURATION),
            Map.entry("published", PARTIAL_DATE),
            Map.entry("reviewed", PARTIAL_DATE),
            Map.entry("updated", PARTIAL_DATE),
            Map.entry("reviewDue", PARTIAL_DATE),
            Map.entry("effective", PARTIAL_DATE),
            Map.entry("Said.text", new Form("^[\\s\\S]+$", SaidJson.MOST_CHARACTERS)),
            Map.entry("performedAt", MOMENT),
            Map.entry("assessedAt", MOMENT),
            Map.entry("at", MOMENT),
            Map.entry("version", GUIDANCE_VERSION),
            Map.entry("guidanceVersion", GUIDANCE_VERSION),
            Map.entry("Index.version", new Form("^\\d+\\.\\d+\\.\\d+$", 16)),
            Map.entry("digest", new Form("^sha256:[0-9a-f]{64}$", 71)),
            Map.entry("languages", LANGUAGE),
            Map.entry("country", new Form("^[A-Z]{2}$", 2)),
            Map.entry("reference", new Form("^[A-Za-z0-9._:-]{1,64}$", 64)),
            Map.entry("number", NUMBER),
            Map.entry("emergencyNumbers", NUMBER),
            Map.entry("links", ADDRESS),
            Map.entry("type", new Form("^/problems/[a-z0-9-]+$", 64)),
            Map.entry("traceId", new Form("^[0-9a-f]{32}$", 32)),
            Map.entry("pointer", new Form("^(/[\\s\\S]*)?$", 1_000)),
            Map.entry("parameter", new Form("^[A-Za-z-]+$", 64)));

    private ContractFields() {}

    static Form of(String schema, String field) {
        return FORMS.getOrDefault(schema + "." + field, FORMS.getOrDefault(field, TEXT));
    }
}
