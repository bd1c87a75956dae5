package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the generated contract what is the same for every operation, and the recorded examples. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setServers(
                List.of(OASFactory.createServer().url("/").description("The service that serves this contract.")));
        ContractSchemas.complete(contract.getComponents().getSchemas());
        contract.getComponents().setHeaders(ContractHeaders.all());
        contract.getComponents().setParameters(ContractHeaders.parameters());
        Arrays.stream(ProblemCode.values())
                .filter(code -> code != ProblemCode.METHOD_NOT_ALLOWED)
                .sorted(Comparator.comparing(ProblemCode::slug))
                .forEach(code -> contract.getComponents()
                        .addExample(
                                code.slug(),
                                example(
                                        code.title(),
                                        code.cause(),
                                        Examples.problem(code).get("response"))));
        var paths = new TreeMap<>(contract.getPaths().getPathItems());
        paths.forEach(
                (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        contract.getPaths().setPathItems(new LinkedHashMap<>(paths));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        Optional.ofNullable(operation.getParameters())
                .orElse(List.of())
                .forEach(parameter -> ContractParameters.describe(path, parameter));
        ContractHeaders.parametersOf(path, method)
                .forEach(name ->
                        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + name)));
        var answers = operation.getResponses();
        var ok = answers.getAPIResponse("200");
        ok.setDescription(
                method == PathItem.HttpMethod.POST
                        ? "The assessment of the report."
                        : "What was asked for, as it is now.");
        ContractHeaders.headersOf(path, method).forEach(name -> ok.addHeader(name, ContractHeaders.reference(name)));
        if (method == PathItem.HttpMethod.GET && path.startsWith("/v1")) {
            answers.addAPIResponse("304", notModified());
        }
        ContractProblems.of(path, method).forEach((status, codes) -> answers.addAPIResponse(status, problem(codes)));
        if (method == PathItem.HttpMethod.POST) {
            addCalls(operation);
        }
    }

    private static APIResponse notModified() {
        var answer = OASFactory.createAPIResponse().description("What `If-None-Match` names is still fresh; no body.");
        List.of("ETag", "Cache-Control", "Vary", "X-Request-Id", "X-Correlation-Id")
                .forEach(name -> answer.addHeader(name, ContractHeaders.reference(name)));
        return answer;
    }

    private static APIResponse problem(List<ProblemCode> codes) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        codes.forEach(code ->
                media.addExample(code.slug(), OASFactory.createExample().ref("#/components/examples/" + code.slug())));
        var answer = OASFactory.createAPIResponse()
                .description(
                        String.join("; ", codes.stream().map(ProblemCode::title).toList()) + ".")
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
        List.of("Cache-Control", "Vary", "X-Request-Id", "X-Correlation-Id")
                .forEach(name -> answer.addHeader(name, ContractHeaders.reference(name)));
        return answer;
    }

    private static void addCalls(Operation operation) {
        var request = only(operation.getRequestBody().getContent());
        var answer = only(operation.getResponses().getAPIResponse("200").getContent());
        operation.getRequestBody().setRequired(true);
        operation.getRequestBody().setDescription("The report; at most 65,536 bytes of JSON in UTF-8.");
        Examples.CALLS.forEach(call -> {
            request.addExample(call.name(), example(call.shows(), "Posted to `/v1/triage`.", call.request()));
            if (call.isAnswerShown()) {
                answer.addExample(call.name(), example(call.shows(), "To the request of this name.", call.response()));
            }
        });
    }

    private static MediaType only(Content content) {
        return content.getMediaType(JSON);
    }

    private static Example example(String summary, String description, JsonNode value) {
        return OASFactory.createExample()
                .summary(summary)
                .description(description)
                .value(ContractValues.plain(value));
    }
}
