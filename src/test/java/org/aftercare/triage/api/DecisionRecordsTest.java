package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.records.DecisionRecord;
import org.junit.jupiter.api.Test;

/** Each assessment leaves one record, by the id the caller has, and a problem leaves none. */
@QuarkusTest
@TestProfile(RecordsOn.class)
class DecisionRecordsTest {
    private static final String COLD_LEG = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");
    private static final String ALL_WELL = Calls.report("'code':'leg-stent'", "");

    @TestHTTPResource(management = true)
    URI management;

    private static Response post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    private static List<DecisionRecord> records(Response answer, int count) throws Exception {
        var lines = RecordsOn.lines(answer.header("X-Request-Id"), count);
        return lines.stream().map(DecisionRecord::parse).toList();
    }

    /** What was recorded before this is in the file: records are written one after the other. */
    private static void allIsWritten() throws Exception {
        assertThat(records(Calls.post(ALL_WELL), 1)).hasSize(1);
    }

    @Test
    void anAnswerHasItsRecordByTheIdTheCallerHas() throws Exception {
        var answer = Calls.post(COLD_LEG);
        var records = records(answer, 1);
        assertThat(records).hasSize(1);
        var record = records.get(0);
        assertThat(record.id()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(record.position()).isNull();
        assertThat(record.disposition()).isEqualTo(Disposition.CALL_AMBULANCE);
        assertThat(record.urgency()).isEqualTo(Urgency.IMMEDIATE);
        var wire = answer.jsonPath();
        assertThat(record.decidedBy()).isEqualTo(wire.getList("reasons.findAll { it.decides }.rule"));
        assertThat(record.alsoApplied()).isEqualTo(wire.getList("reasons.findAll { !it.decides }.rule"));
        assertThat(record.guidance().digest()).isEqualTo(wire.getString("guidance.digest"));
        assertThat(record.guidance().version()).isEqualTo(wire.getString("guidance.version"));
    }

    @Test
    void theLayoutTheReferenceAndTheCountryDoNotChangeTheDigest() throws Exception {
        var other =
                "{ \"reference\": \"call-1\", \"country\": \"GB\",\n \"symptoms\": [{\"presence\":\"PRESENT\",\"code\":\"leg-coldness\"}],"
                        + "\"procedure\": {\"code\":\"leg-stent\"} }";
        assertThat(records(Calls.post(other), 1).get(0).report())
                .isEqualTo(records(Calls.post(COLD_LEG), 1).get(0).report())
                .isNotEqualTo(records(Calls.post(ALL_WELL), 1).get(0).report());
    }

    @Test
    void theReportsOfABatchHaveTheirPositionsAndWhatIsRefusedHasNoRecord() throws Exception {
        var answer = post("/v1/triage/batch", "{\"reports\":[" + COLD_LEG + ",{}," + ALL_WELL + "]}");
        assertThat(records(answer, 2))
                .extracting(DecisionRecord::position, DecisionRecord::disposition)
                .containsExactly(tuple(0L, Disposition.CALL_AMBULANCE), tuple(2L, Disposition.SELF_CARE));
    }

    @Test
    void aRefusedReportHasNoRecord() throws Exception {
        var refused = Calls.post(Calls.report("'code':'leg-stent'", "{'code':'no-such'}"));
        assertThat(refused.statusCode()).isEqualTo(422);
        allIsWritten();
        assertThat(records(refused, 0)).isEmpty();
    }

    @Test
    void anInterviewHasARecordWhenItEndsAndNoneBefore() throws Exception {
        var asking = post("/v1/interview", "{\"report\":" + ALL_WELL + "}");
        var ended = post("/v1/interview", "{\"report\":" + COLD_LEG + "}");
        assertThat(records(ended, 1)).hasSize(1);
        assertThat(asking.jsonPath().getBoolean("complete")).isFalse();
        assertThat(RecordsOn.lines(asking.header("X-Request-Id"), 0)).isEmpty();
    }

    @Test
    void whatIsWrittenIsCountedAndNothingIsLost() throws Exception {
        allIsWritten();
        var metrics = Scrape.of(management);
        assertThat(metrics.value("triage_decisions_lost_total")).isZero();
        assertThat(metrics.value("triage_decisions_written_total"))
                .isEqualTo(RecordsOn.lines().size());
    }
}
