package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

/** The metrics as they were at one moment. */
final class Scrape {
    private final List<String> lines;

    private Scrape(List<String> lines) {
        this.lines = lines;
    }

    static Scrape of(URI management) {
        return new Scrape(given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
    }

    /** The value of a series, written as the metrics write it; one that is not there is a failure, and no zero. */
    double value(String series) {
        var found = lines.stream().filter(line -> line.startsWith(series + " ")).toList();
        assertThat(found).as(series).hasSize(1);
        return Double.parseDouble(found.get(0).substring(series.length() + 1));
    }

    /** All series that begin so. */
    List<String> series(String beginning) {
        return lines.stream()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .filter(series -> series.startsWith(beginning))
                .toList();
    }
}
