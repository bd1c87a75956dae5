package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;

/** The parser gathers no field names, as it would by default to recognise them. */
class StrictJsonTest {
    private static final String BODY = Calls.json("{'Jane':1,'Doe':{'nhs9434765919':2}}");

    @Test
    void keepsNoFieldName() throws ReflectiveOperationException {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> StrictJson.read(BODY, ReportJson.class));
        var mapper = StrictJson.class.getDeclaredField("MAPPER");
        mapper.setAccessible(true);
        assertThat(namesKeptBy(((ObjectMapper) mapper.get(null)).getFactory())).isZero();
    }

    @Test
    void keepsNoFieldNameOfABatchEither() throws ReflectiveOperationException {
        var body = new ByteArrayInputStream(BODY.getBytes(UTF_8));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new BatchReader()
                        .readFrom(PostedReports.class, PostedReports.class, new Annotation[0], null, null, body));
        var factory = BatchReader.class.getDeclaredField("JSON");
        factory.setAccessible(true);
        assertThat(namesKeptBy((JsonFactory) factory.get(null))).isZero();
    }

    @Test
    void wouldKeepThemByDefault() throws IOException, ReflectiveOperationException {
        var lenient = new ObjectMapper();
        lenient.readTree(BODY);
        assertThat(namesKeptBy(lenient.getFactory())).isEqualTo(3);
    }

    private static int namesKeptBy(JsonFactory factory) throws ReflectiveOperationException {
        var names = JsonFactory.class.getDeclaredField("_rootCharSymbols");
        names.setAccessible(true);
        return ((CharsToNameCanonicalizer) names.get(factory)).size();
    }
}
