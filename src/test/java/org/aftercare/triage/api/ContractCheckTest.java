package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that break the contract are found, each by what it breaks; the same answer unspoilt is not. */
@QuarkusTest
class ContractCheckTest {
    private static final ContractCheck CHECK = new ContractCheck();

    @Test
    void isPartOfEveryTest() {
        assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(ContractCheck.class);
    }

    @Test
    void anUndocumentedStatusIsABreach() {
        assertThat(breaches(copy().setStatusCode(418))).containsExactly("the status 418 is not documented");
    }

    @Test
    void anotherContentTypeIsABreach() {
        assertThat(breaches(copy().setContentType("text/plain")))
                .containsExactly("the content type `text/plain` is not documented");
    }

    @Test
    void aHeaderOfAnotherFormIsABreach() {
        assertThat(breaches(copy().setHeader("X-Request-Id", "7")))
                .isNotEmpty()
                .allMatch(breach -> breach.startsWith("the header `X-Request-Id`"));
    }

    @Test
    void aMissingHeaderIsABreach() {
        var bare = new ResponseBuilder()
                .setStatusCode(200)
                .setContentType("application/json")
                .setBody(read().asString());
        assertThat(breaches(bare)).contains("the header `X-Request-Id` is missing", "the header `ETag` is missing");
    }

    @Test
    void aFieldTooManyOrTooFewOrOfAnotherTypeIsABreach() {
        var body = read().asString();
        for (var spoilt : List.of(
                body.replaceFirst("\\{", "{\"more\":1,"),
                body.replaceFirst("\"version\"", "\"versions\""),
                body.replaceFirst("\"version\":\"[^\"]*\"", "\"version\":7"))) {
            assertThat(spoilt).isNotEqualTo(body);
            assertThat(breaches(copy().setBody(spoilt))).isNotEmpty().allMatch(breach -> breach.startsWith("the body"));
        }
    }

    @Test
    void anAnswerOfAnAddressNobodyNamedIsABreach() {
        assertThat(CHECK.breaches("GET", "/v1/no-such", read())).hasSize(1);
    }

    @Test
    void aSpoiltProblemIsABreachAlsoWhereThereIsNoOperation() {
        var problem = given().get("/v1/no-such");
        assertThat(CHECK.breaches("GET", "/v1/no-such", problem)).isEmpty();
        var spoilt = new ResponseBuilder().clone(problem).setBody("{}").build();
        assertThat(CHECK.breaches("GET", "/v1/no-such", spoilt)).isNotEmpty();
    }

    @Test
    void theAnswerUnspoiltIsNoBreach() {
        assertThat(breaches(copy())).isEmpty();
    }

    private static List<String> breaches(ResponseBuilder answer) {
        return CHECK.breaches("GET", "/v1/guidance", answer.build());
    }

    private static ResponseBuilder copy() {
        return new ResponseBuilder().clone(read());
    }

    private static Response read() {
        return given().get("/v1/guidance");
    }
}
