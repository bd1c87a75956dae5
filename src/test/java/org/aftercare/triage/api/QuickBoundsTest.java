package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick look agrees with the validator, but for what it leaves to it. */
class QuickBoundsTest {
    private static final QuickBounds BOUNDS =
            new QuickBounds(Validation.buildDefaultValidatorFactory().getValidator());

    private static boolean areKeptBy(String report) {
        return BOUNDS.areKeptBy(StrictJson.read(report, ReportJson.class));
    }

    @Test
    void aReportWithinItsBoundsNeedsNoValidator() {
        assertThat(areKeptBy(Calls.json("""
                {'procedure': {'code': 'leg-stent', 'sincePerformed': 'P4D'}, 'patient': {'flight': false},
                 'symptoms': [{'code': 'fever', 'severity': 'with-shivering'}], 'country': 'GB', 'reference': 'a'}
                """))).isTrue();
    }

    @Test
    void whetherADayExistsIsLeftToTheValidator() {
        assertThat(areKeptBy(FullReport.text())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "procedure without a code,      {'procedure': {}; 'symptoms': []}",
        "no procedure,                  {'symptoms': []}",
        "no symptoms,                   {'procedure': {'code': 'leg-stent'}}",
        "a form that is not a code's,   {'procedure': {'code': 'Leg'}; 'symptoms': []}",
        "a duration without a unit,     {'procedure': {'code': 'a'; 'sincePerformed': 'P4'}; 'symptoms': []}",
        "a symptom without a code,      {'procedure': {'code': 'a'}; 'symptoms': [{'presence': 'ABSENT'}]}",
        "a symptom of another form,     {'procedure': {'code': 'a'}; 'symptoms': [{'code': 'a'}; {'code': 'a-'}]}",
        "a country of three letters,    {'procedure': {'code': 'a'}; 'symptoms': []; 'country': 'GBR'}"
    })
    void whatBreaksABoundIsSeen(String what, String report) {
        assertThat(areKeptBy(Calls.json(report.replace(';', ',')))).as(what).isFalse();
    }
}
