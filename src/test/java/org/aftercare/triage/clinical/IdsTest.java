package org.aftercare.triage.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    /** Each kind of id, made from a text that it writes out again. */
    static List<Function<String, ? extends Comparable<?>>> kinds() {
        return List.of(
                AdviceId::new,
                ProcedureCode::new,
                SourceId::new,
                SymptomCode::new,
                word -> RuleId.parse("bleeding." + word),
                word -> RuleId.parse(word + ".heavy"),
                word -> StatementId.parse("leg-page#" + word),
                word -> StatementId.parse(word + "#cold-leg"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areOrderedAsTheyAreWritten(Function<String, ? extends Comparable<?>> kind) {
        var written = Stream.of("b", "a-1", "a", "c").map(kind).sorted().map(Object::toString);
        assertThat(written.toList()).isSorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refuseEverySpellingButOne(Function<String, ? extends Comparable<?>> kind) {
        for (var wrong : List.of("", "A", "a--b", "-a", "a-", "a b", "a_b", "ä")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.apply(wrong))
                    .withMessage("`" + wrong + "` is not of the form `lower-case-words`");
        }
    }

    @Test
    void areWrittenAsTheyAreRead() {
        assertThat(new AdviceId("press-firmly")).hasToString("press-firmly");
        assertThat(new ProcedureCode("leg-stent")).hasToString("leg-stent");
        assertThat(new SourceId("leg-page")).hasToString("leg-page");
        assertThat(new SymptomCode("fever")).hasToString("fever");
        assertThat(RuleId.parse("bleeding.heavy")).hasToString("bleeding.heavy");
        assertThat(StatementId.parse("leg-page#cold-leg")).hasToString("leg-page#cold-leg");
    }

    @Test
    void ruleIdHasTwoParts() {
        assertThat(RuleId.parse("bleeding.heavy")).isEqualTo(new RuleId("bleeding", "heavy"));
        assertThat(RuleId.parse("bleeding.heavy").complication()).isEqualTo("bleeding");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleId.parse("bleeding"))
                .withMessage("`bleeding` is not of the form `complication.name`");
    }

    @Test
    void statementIdHasTwoParts() {
        assertThat(StatementId.parse("leg-page#cold-leg"))
                .isEqualTo(new StatementId(new SourceId("leg-page"), "cold-leg"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatementId.parse("leg-page"))
                .withMessage("`leg-page` is not of the form `source#statement`");
    }

    @ParameterizedTest
    @ValueSource(strings = {".heavy", "#cold-leg"})
    void aPartThatIsMissingIsRefusedForItself(String text) {
        Function<String, Object> parse = text.startsWith(".") ? RuleId::parse : StatementId::parse;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse.apply(text))
                .withMessage("`` is not of the form `lower-case-words`");
    }

    @Test
    void severityHasACodeOfTheSameSpelling() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Severity("Heavy", 0));
    }
}
