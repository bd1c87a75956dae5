package org.aftercare.triage.api;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Holds every answer against the contract; what the contract does not describe must be named here with its reason. */
final class ContractCheck implements Filter {
    /** Patterns of `METHOD /path` the contract leaves out, each with its reason; the method not allowed is another. */
    private static final Map<Pattern, String> LEFT_OUT = Map.of(
            Pattern.compile("\\S+ /openapi(\\.json|\\.yaml)?"), "the contract does not describe itself",
            Pattern.compile("\\S+ /docs(/.*)?"), "pages for people",
            Pattern.compile("\\S+ /q/.*"), "health and metrics are the operator's",
            Pattern.compile("\\S+ " + FaultyResource.PATH), "exists in tests only",
            Pattern.compile("OPTIONS .*"), "answered for every address alike, by the rules of HTTP");

    private final CommittedContract contract = CommittedContract.READ;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext chain) {
        var response = chain.next(request, expected);
        if (isOfThisService(request)) {
            var breaches = breaches(request.getMethod(), request.getDerivedPath(), response);
            if (!breaches.isEmpty()) {
                throw new AssertionError("`%s %s` answered %s against the contract:\n%s"
                        .formatted(
                                request.getMethod(),
                                request.getURI(),
                                response.getStatusLine(),
                                String.join("\n", breaches)));
            }
        }
        return response;
    }

    /** The management port is another address; the contract speaks of the public one only. */
    private static boolean isOfThisService(FilterableRequestSpecification request) {
        return RestAssured.port == RestAssured.UNDEFINED_PORT
                || URI.create(request.getURI()).getPort() == RestAssured.port;
    }

    List<String> breaches(String method, String path, Response response) {
        var operation = contract.operation(method, path);
        if (operation.isPresent()) {
            return new CheckedAnswer(contract, response).breaches(operation.get(), method);
        }
        if (LEFT_OUT.keySet().stream()
                .anyMatch(each -> each.matcher(method + " " + path).matches())) {
            return new CheckedAnswer(contract, response).breachesOfProblem();
        }
        return switch (response.statusCode()) {
            case 404, 405 -> new CheckedAnswer(contract, response).breachesOfProblem();
            default -> List.of("the contract has no such operation, and it is not left out for a reason");
        };
    }
}
