package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Sends thousands of calls, for which REST Assured is too slow: it makes a client and a connection for each. Every answer is held
 * to the contract as REST Assured's are.
 */
final class KeptConnection {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ContractCheck CHECK = new ContractCheck();

    private KeptConnection() {}

    static Response send(HttpRequest request) {
        var answer = asRestAssured(sent(request));
        assertThat(CHECK.breaches(request.method(), request.uri().getRawPath(), answer))
                .as("against the contract")
                .isEmpty();
        return answer;
    }

    private static HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static Response asRestAssured(HttpResponse<byte[]> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> new Header(each.getKey(), value)))
                .toList();
        return new ResponseBuilder()
                .setStatusCode(answer.statusCode())
                .setHeaders(new Headers(headers))
                .setContentType(answer.headers().firstValue("Content-Type").orElse(""))
                .setBody(answer.body())
                .build();
    }
}
