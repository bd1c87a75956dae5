package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the generated contract what is the same for every operation, and the recorded examples. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String JSON = "application/json";
    private static final String NOT_IDENTIFIED = Integer.toString(ProblemCode.NOT_IDENTIFIED.status());
    private static final String OTHER_METHOD = Integer.toString(ProblemCode.METHOD_NOT_ALLOWED.status());
    private static final String OVERLOADED = Integer.toString(ProblemCode.OVERLOADED.status());
    private static final String TOO_MANY = Integer.toString(ProblemCode.TOO_MANY_REQUESTS.status());

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setServers(
                List.of(OASFactory.createServer().url("/").description("The service that serves this contract.")));
        contract.getInfo().setDescription(Packaged.text("contract/overview.md").strip());
        ContractSchemas.complete(contract.getComponents().getSchemas());
        contract.getComponents().setHeaders(ContractHeaders.all());
        contract.getComponents().setParameters(ContractHeaders.parameters());
        contract.getComponents().setSecuritySchemes(ContractSecurity.schemes());
        Arrays.stream(ProblemCode.values())
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
        putInOrder(contract);
    }

    /** Once it has been written and read, it is written in the same order ever after. */
    private static void putInOrder(OpenAPI contract) {
        var written = plain().withInitialModel(contract).build().toJSON().getBytes(UTF_8);
        var read = plain().withCustomStaticFile(() -> new ByteArrayInputStream(written))
                .build()
                .model();
        contract.setComponents(read.getComponents());
        contract.setPaths(read.getPaths());
    }

    /** Makes a contract of nothing but what it is given. */
    private static SmallRyeOpenAPI.Builder plain() {
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false);
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
        ok.setDescription("What was asked for, as it is now.");
        addHeaders(ok, ContractHeaders.headersOfSuccess(path, method));
        if (ContractHeaders.isRead(path, method)) {
            answers.addAPIResponse("304", notModified());
        }
        ContractProblems.of(path, method).forEach((status, codes) -> answers.addAPIResponse(status, problem(codes)));
        answers.getAPIResponses().values().forEach(each -> addHeaders(each, ContractHeaders.headersOf(path)));
        addHeaders(answers.getAPIResponse(TOO_MANY), List.of(HttpHeaders.RETRY_AFTER));
        addHeaders(answers.getAPIResponse(OTHER_METHOD), List.of(HttpHeaders.ALLOW));
        addHeaders(answers.getAPIResponse(NOT_IDENTIFIED), List.of(HttpHeaders.WWW_AUTHENTICATE));
        operation.setSecurity(
                Operations.isOpen(path, method.name()) ? ContractSecurity.none() : ContractSecurity.anyOrNone());
        addHeaders(answers.getAPIResponse(OVERLOADED), List.of(HttpHeaders.RETRY_AFTER));
        switch (path) {
            case "/v1/triage" -> addCalls(operation);
            case "/v1/triage/batch" -> {
                addCall(operation, Examples.BATCH);
                ContractBatch.addLines(operation);
            }
            case "/v1/interview" -> addCall(operation, Examples.INTERVIEW);
            case "/v1/symptoms/suggest" -> addCall(operation, Examples.SUGGESTION);
            default -> {}
        }
    }

    private static APIResponse notModified() {
        var answer = OASFactory.createAPIResponse().description("What `If-None-Match` names is still fresh; no body.");
        addHeaders(answer, List.of(HttpHeaders.ETAG));
        return answer;
    }

    private static APIResponse problem(List<ProblemCode> codes) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        codes.forEach(code ->
                media.addExample(code.slug(), OASFactory.createExample().ref("#/components/examples/" + code.slug())));
        return OASFactory.createAPIResponse()
                .description(codes.stream().map(ContractFilter::words).collect(Collectors.joining("\n\n")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    }

    private static String words(ProblemCode code) {
        return "%s (`%s`). %s".formatted(code.title(), code, code.remedy());
    }

    private static void addHeaders(APIResponse answer, List<String> names) {
        names.forEach(name -> answer.addHeader(name, ContractHeaders.reference(name)));
    }

    private static void addCalls(Operation operation) {
        var request = request(operation, "The report; at most 65,536 bytes of JSON in UTF-8.");
        var answer = answer(operation, "The assessment of what was posted.");
        Examples.CALLS.forEach(call -> {
            request.addExample(call.name(), example(call.shows(), "Posted to `/v1/triage`.", call.request()));
            if (call.isAnswerShown()) {
                answer.addExample(call.name(), example(call.shows(), "To the request of this name.", call.response()));
            }
        });
    }

    private static void addCall(Operation operation, Examples.Recorded call) {
        request(operation, call.takes())
                .addExample(call.name(), example(call.asks(), "Posted as it stands here.", call.request()));
        answer(operation, call.gives())
                .addExample(call.name(), example(call.answers(), "To the request of this name.", call.response()));
    }

    private static MediaType request(Operation operation, String description) {
        var body = operation.getRequestBody().required(true).description(description);
        return body.getContent().getMediaType(JSON);
    }

    private static MediaType answer(Operation operation, String description) {
        var answer = operation.getResponses().getAPIResponse("200").description(description);
        return answer.getContent().getMediaType(JSON);
    }

    static Example example(String summary, String description, JsonNode value) {
        return OASFactory.createExample()
                .summary(summary)
                .description(description)
                .value(ContractValues.plain(value));
    }
}
