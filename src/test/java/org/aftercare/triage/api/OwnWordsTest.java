package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What judges the fuzzed answers sees an echo wherever it stands. */
class OwnWordsTest {
    private static final OwnWords OWN = new OwnWords(EmbeddedGuidance.LOADED.guidance());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/symptoms/12/code | the symptom is reported already at /symptoms/3             | at most 100 items",
                "''                | the grammar of JSON is broken at line 1, column 64999      | nesting up to 20",
                "/patientName      | the value is not of the form required                      | ^[A-Z]{2}$",
                "/country          | the answer is YES with `accessSite`, or CANNOT_TELL, and nothing more | leg-stent"
            })
    void whatTheServiceSaysIsItsOwn(String pointer, String detail, String expected) {
        assertThatCode(() -> check(pointer, detail, expected)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/John Smith       | the value has the wrong type                               | string",
                "/1943476591       | the value has the wrong type                               | string",
                "/symptoms/0       | the value `John Smith` has the wrong type                  | string",
                "/symptoms/0       | the value 1943476591 has the wrong type                    | string",
                "/symptoms/0       | the value has the wrong type                               | jane@example.org",
                "/symptoms/0       | the value has the wrong type                               | 1943476591"
            })
    void whatCallersSendIsNot(String pointer, String detail, String expected) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(pointer, detail, expected));
    }

    private static void check(String pointer, String detail, String expected) {
        var refusal = Refusal.at(pointer, ProblemCode.WRONG_TYPE, detail, List.of(expected));
        OWN.check(Problem.of(ProblemCode.WRONG_TYPE, detail, "a-trace", List.of(refusal)));
    }
}
