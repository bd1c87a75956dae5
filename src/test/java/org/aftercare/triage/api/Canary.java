package org.aftercare.triage.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** One request in which every place that takes text holds a word of its own, which nothing but an echo can bring back. */
final class Canary {
    private static final int KINDS = 8;

    private final int number;
    private final List<String> words = new ArrayList<>();

    Canary(int number) {
        this.number = number;
    }

    /** All words of the request, once it is made. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** In a good answer the reference comes back, by contract. */
    boolean isGood() {
        return number % KINDS == 0;
    }

    /** How many of so many requests are answered with an assessment. */
    static int good(int requests) {
        return (requests + KINDS - 1) / KINDS;
    }

    HttpRequest request(URI service) {
        return switch (number % KINDS) {
            case 0 -> post(service, "/v1/triage", report("'code':'leg-stent'", "{'code':'fever'}"));
            case 1 -> post(service, "/v1/triage", report("'code':'" + word() + "'", "{'code':'" + word() + "'}"));
            case 2 -> post(service, "/v1/triage", report("'code':'leg-stent'", severity()));
            case 3 -> post(service, "/v1/triage?" + word() + "=" + word(), report("'code':'leg-stent'", ""));
            case 4 -> post(service, "/v1/triage", "{'" + word() + " " + word() + "':'" + word() + "'}" + word());
            case 5 ->
                post(service, "/v1/interview", "{'report':{'procedure':'" + word() + "'},'answers':'" + word() + "'}");
            case 6 -> get(service, "/v1/symptoms?q=" + word() + "&procedure=" + word() + "&accessSite=" + word());
            default -> get(service, "/v1/symptoms/" + word() + "/" + word() + "?" + word() + "=" + word());
        };
    }

    private String severity() {
        return "{'code':'fever','severity':'" + word() + "','presence':'" + word() + "'}";
    }

    private String report(String procedure, String symptoms) {
        return Calls.report(procedure, symptoms, ",'reference':'" + word() + "'");
    }

    private HttpRequest post(URI service, String path, String body) {
        return withHeaders(HttpRequest.newBuilder(service.resolve(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Calls.json(body)))
                .build();
    }

    private HttpRequest get(URI service, String path) {
        return withHeaders(HttpRequest.newBuilder(service.resolve(path))).build();
    }

    private HttpRequest.Builder withHeaders(HttpRequest.Builder request) {
        for (var name :
                List.of("X-Correlation-Id", "User-Agent", "Referer", "Cookie", "Accept-Language", "traceparent")) {
            request.header(name, word());
        }
        return request;
    }

    private String word() {
        var word = "canary" + number + "x" + words.size() + "y";
        words.add(word);
        return word;
    }
}
