package org.aftercare.triage.api;

import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The form, an example and the meaning of each parameter of an address. */
final class ContractParameters {
    /** What stands in the path, by the path. */
    private static final Map<String, InPath> IN_PATH = Map.of(
            "/problems/{code}",
            new InPath(
                    "The code of the problem in kebab-case, as its `type` ends.",
                    "unknown-symptom",
                    ContractFields.CODE),
            "/v1/procedures/{code}",
            new InPath("A code of `GET /v1/procedures`.", "leg-stent", ContractFields.CODE),
            "/v1/symptoms/{code}",
            new InPath("A code of `GET /v1/symptoms`.", "leg-coldness", ContractFields.CODE),
            "/v1/rules/{id}",
            new InPath(
                    "An id of `GET /v1/rules`, as `reasons[].rule` names it.",
                    "blocked-artery.cold-or-numb-leg",
                    ContractFields.ID),
            "/v1/sources/{id}",
            new InPath(
                    "An id of `GET /v1/sources`: what stands before the `#` of a statement's id.",
                    "bupa-leg-angioplasty",
                    ContractFields.ID));

    private record InPath(String description, String example, ContractFields.Form form) {}

    private ContractParameters() {}

    static void describe(String path, Parameter parameter) {
        switch (parameter.getIn()) {
            case PATH -> {
                var words = Objects.requireNonNull(IN_PATH.get(path), path);
                parameter.description(words.description()).example(words.example());
                parameter.setSchema(words.form().schema());
            }
            case QUERY -> inQuery(parameter);
            default -> ContractHeaders.describe(parameter);
        }
    }

    private static void inQuery(Parameter parameter) {
        switch (parameter.getName()) {
            case "procedure" -> form(parameter, ContractFields.CODE.schema(), "leg-stent");
            case "q" -> form(parameter, ContractFields.WORDS.schema().minLength(1), "foot gone cold");
            case "sincePerformed" -> form(parameter, ContractFields.DURATION.schema(), "P2D");
            case "sedation" -> form(parameter, OASFactory.createSchema().addType(SchemaType.BOOLEAN), true);
            case "accessSite" -> form(parameter, reference("AccessSite"), "GROIN");
            case "setting" -> form(parameter, reference("Setting"), "PLANNED");
            default -> throw new IllegalStateException("no form for the parameter `" + parameter.getName() + "`");
        }
    }

    private static void form(Parameter parameter, Schema schema, Object example) {
        parameter.setSchema(schema);
        parameter.setExample(example);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
