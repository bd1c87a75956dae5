package org.aftercare.triage.api;

import static org.aftercare.triage.api.Calls.assess;
import static org.aftercare.triage.api.Calls.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnswersTest {
    private static final String LEG = "'code':'leg-angioplasty','sincePerformed':'P4D'";
    private static final String CORONARY = "'code':'coronary-angioplasty','sincePerformed':'P4D'";
    private static final String RED_LEG = "{'code':'leg-redness'}";
    private static final String COLD_LEG = "{'code':'leg-coldness'}";
    private static final String WALKING_PAIN = "{'code':'walking-pain-returned','severity':'gradual'}";
    private static final String FADING_BRUISE = "{'code':'access-site-bruising','severity':'fading-or-stable'}";
    private static final String BREATHLESS = "{'code':'breathlessness','severity':'eased-with-rest'}";

    @Test
    void theOrderOfSymptomsChangesNoByte() {
        var symptoms = new ArrayList<>(List.of(
                RED_LEG,
                WALKING_PAIN,
                BREATHLESS,
                "{'code':'chest-pain','presence':'UNKNOWN'}",
                "{'code':'fever','presence':'ABSENT'}",
                "{'code':'hand-colour-change','presence':'UNKNOWN'}",
                "{'code':'access-site-bruising'}"));
        var expected = bytes(symptoms);
        var random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(symptoms, random);
            assertThat(bytes(symptoms)).as(symptoms.toString()).isEqualTo(expected);
        }
    }

    private static String bytes(List<String> symptoms) {
        var report = report(LEG + ",'accessSite':'GROIN'", String.join(",", symptoms), ",'country':'GB'");
        return Calls.post(report).then().statusCode(200).extract().asString();
    }

    @Test
    void theOrderOfFieldsChangesNoByte() {
        var report = report(LEG, RED_LEG, ",'country':'GB'");
        var turned = Calls.json("{'country':'GB','symptoms':[" + RED_LEG + "],'procedure':"
                + "{'sincePerformed':'P4D','code':'leg-angioplasty'}}");
        assertThat(Calls.post(turned).asString()).isEqualTo(Calls.post(report).asString());
    }

    @Test
    void aTimeSaysTheSameAsTwoPointsInTimeAndAsOtherUnits() {
        var expected = Calls.post(report("'code':'leg-stent','sincePerformed':'P7D'", ""))
                .asString();
        for (var since : List.of("P1W", "PT168H", "P6DT24H", "P7DT0S")) {
            var same = Calls.post(report("'code':'leg-stent','sincePerformed':'" + since + "'", ""));
            assertThat(same.asString()).as(since).isEqualTo(expected);
        }
        var between = report(
                "'code':'leg-stent','performedAt':'2026-01-01T10:00:00+01:00'",
                "",
                ",'assessedAt':'2026-01-08T09:00:00Z'");
        assertThat(Calls.post(between).asString()).isEqualTo(expected);
    }

    @Test
    void aRedSwollenLegGoesToTheHospitalAndThenToTheGp() {
        var answer = assess(report(LEG, RED_LEG + ",{'code':'leg-swelling','severity':'marked'}"));
        isContact(answer, "URGENT", "PT12H");
        assertThat(answer.getList("contacts.kind")).containsExactly("HOSPITAL", "GP");
        assertThat(answer.getList("contacts.name", String.class)).noneMatch(String::isBlank);
        assertThat(deciding(answer)).containsExactly("infection.red-swollen-or-smelling-leg");
    }

    @Test
    void afterLithotripsyTheVascularServiceComesFirst() {
        var answer = assess(report("'code':'leg-intravascular-lithotripsy','sincePerformed':'P4D'", RED_LEG));
        assertThat(answer.getList("contacts.kind")).containsExactly("VASCULAR_SERVICE", "GP");
    }

    @ParameterizedTest
    @CsvSource({"GB, 999", "US, 911", "IE, 112", "NO, 113", "AU, 000"})
    void theAmbulanceHasTheNumberOfTheCountry(String country, String number) {
        var answer = assess(report(LEG, COLD_LEG, ",'country':'" + country + "'"));
        isAmbulance(answer);
        assertThat(answer.getList("contacts.number")).containsExactly(number);
        assertThat(answer.getString("headline")).contains(number);
        assertThat(notes(answer)).doesNotContain("EMERGENCY_NUMBER_UNKNOWN");
    }

    @Test
    void aCountryWhoseNumberIsNotKnownGetsNoneAndIsTold() {
        var answer = assess(report(LEG, COLD_LEG, ",'country':'ZZ'"));
        isAmbulance(answer);
        assertThat(answer.getMap("contacts[0]")).doesNotContainKey("number");
        assertThat(answer.getString("headline")).doesNotContainPattern("\\d");
        assertThat(notes(answer)).contains("EMERGENCY_NUMBER_UNKNOWN");
        assertThat(about(answer, "EMERGENCY_NUMBER_UNKNOWN")).containsExactly("ZZ");
    }

    @Test
    void withoutACountryNoNumberIsGuessed() {
        var answer = assess(report(LEG, COLD_LEG));
        isAmbulance(answer);
        assertThat(answer.getMap("contacts[0]")).doesNotContainKey("number");
        assertThat(answer.getString("headline")).doesNotContainPattern("\\d");
    }

    @Test
    void aHandSymptomAfterGroinAccessIsTakenSeriouslyAndNoted() {
        var answer = assess(report(LEG + ",'accessSite':'GROIN'", "{'code':'hand-colour-change'}"));
        isAmbulance(answer);
        assertThat(deciding(answer)).containsExactly("hand.pale-or-blue-hand");
        assertThat(about(answer, "SYMPTOM_NOT_EXPECTED")).containsExactly("hand-colour-change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'accessSite':'WRIST'", "'side':'LEFT'"})
    void aHandSymptomThatMayBeExpectedIsNotNoted(String access) {
        var answer = assess(report(LEG + "," + access, "{'code':'hand-colour-change'}"));
        isAmbulance(answer);
        assertThat(notes(answer)).doesNotContain("SYMPTOM_NOT_EXPECTED");
    }

    @Test
    void aHandSymptomThatIsAbsentIsNotNoted() {
        var absent = "{'code':'hand-colour-change','presence':'ABSENT'}";
        assertThat(notes(assess(report(LEG + ",'accessSite':'GROIN'", absent)))).doesNotContain("SYMPTOM_NOT_EXPECTED");
    }

    @Test
    void chestPainThatNobodyCanTellOfIsUrgentBetweenNothingAndAnAmbulance() {
        var answer = assess(report(CORONARY, "{'code':'chest-pain','presence':'UNKNOWN'}"));
        isContact(answer, "URGENT", "PT12H");
        assertThat(answer.getMap("bounds"))
                .isEqualTo(Map.of(
                        "atLeast", "SELF_CARE",
                        "atLeastUrgency", "NONE",
                        "atMost", "CALL_AMBULANCE",
                        "atMostUrgency", "IMMEDIATE",
                        "certain", false));
        assertThat(answer.getString("open[0].about")).isEqualTo("chest-pain");
        assertThat(answer.getString("open[0].kind")).isEqualTo("UNKNOWN");
        assertThat(answer.getString("open[0].couldRaiseTo")).isEqualTo("CALL_AMBULANCE");
        assertThat(answer.getString("open[0].couldLowerTo")).isEqualTo("SELF_CARE");
        assertThat(answer.getList("open[0].choices.severity")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, SELF_CARE", "UNKNOWN, CONTACT_HOSPITAL_OR_GP", "PRESENT, CALL_AMBULANCE"})
    void absentIsLessThanUnknownAndUnknownLessThanPresent(String presence, String disposition) {
        var answer = assess(report(CORONARY, "{'code':'chest-pain','presence':'" + presence + "'}"));
        assertThat(answer.getString("disposition")).isEqualTo(disposition);
    }

    @Test
    void aSeverityThatIsMissingIsAssumedCautiouslyAndAskedFor() {
        var answer = assess(report(LEG, "{'code':'access-site-bruising'}"));
        isContact(answer, "URGENT", "PT12H");
        assertThat(answer.getMap("reasons[0].facts[0]"))
                .isEqualTo(Map.of(
                        "about", "access-site-bruising",
                        "presence", "PRESENT",
                        "severity", "spreading",
                        "assumed", true));
        var open = "open.find{it.kind == 'SEVERITY_MISSING'}";
        assertThat(answer.getString(open + ".about")).isEqualTo("access-site-bruising");
        assertThat(answer.getString(open + ".couldLowerTo")).isEqualTo("SELF_CARE");
        assertThat(answer.getString(open + ".question")).endsWith("?");
        assertThat(answer.getList(open + ".choices.severity")).containsExactly("fading-or-stable", "spreading");
        assertThat(answer.getList(open + ".choices.cautious")).containsExactly(false, true);
        assertThat(answer.getList(open + ".choices.label", String.class)).noneMatch(String::isBlank);
    }

    @Test
    void aSeverityThatIsGivenIsNotAssumedAndNotAskedFor() {
        var answer = assess(report(LEG, "{'code':'access-site-bruising','severity':'spreading'}"));
        assertThat(answer.getList("reasons.facts.flatten().assumed")).containsOnly(false);
        assertThat(answer.getList("open.kind")).doesNotContain("SEVERITY_MISSING");
    }

    @Test
    void aFlightThatNobodySpokeOfIsAskedFor() {
        var answer = assess(report(LEG, BREATHLESS));
        isContact(answer, "URGENT", "PT12H");
        assertThat(answer.getBoolean("bounds.certain")).isFalse();
        assertThat(answer.getString("bounds.atMost")).isEqualTo("CALL_AMBULANCE");
        assertThat(answer.getString("open[0].about")).isEqualTo("flight");
        assertThat(answer.getString("open[0].kind")).isEqualTo("CIRCUMSTANCE_MISSING");
        assertThat(answer.getString("open[0].couldRaiseTo")).isEqualTo("CALL_AMBULANCE");
        assertThat(answer.getList("open[0].choices")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, CALL_AMBULANCE", "false, CONTACT_HOSPITAL_OR_GP"})
    void aFlightThatWasSpokenOfDecidesAndIsNotAskedFor(String flight, String disposition) {
        var answer = assess(report(LEG, BREATHLESS, ",'patient':{'flight':" + flight + "}"));
        assertThat(answer.getString("disposition")).isEqualTo(disposition);
        assertThat(answer.getBoolean("bounds.certain")).isTrue();
        assertThat(answer.getList("open.about")).doesNotContain("flight");
    }

    @Test
    void noSymptomsGetWhatIsAllowedByNowAndTheRedFlagsToAskFor() {
        var answer = assess(report("'code':'leg-angioplasty','sincePerformed':'P5D'", ""));
        isSelfCare(answer);
        assertThat(deciding(answer)).containsExactly("nothing.reported");
        assertThat(answer.getString("recovery.find{it.id == 'leg.bath'}.state")).isEqualTo("ALLOWED");
        assertThat(answer.getString("recovery.find{it.id == 'leg.lifting'}.state"))
                .isEqualTo("NOT_YET");
        assertThat(answer.getInt("redFlagsAsked.asked")).isZero();
        assertThat(answer.getList("open")).isNotEmpty().hasSize(answer.getInt("redFlagsAsked.apply"));
        assertThat(answer.getList("open.kind")).containsOnly("RED_FLAG_NOT_ASKED");
        assertThat(answer.getList("open.couldRaiseTo")).containsOnly("CALL_AMBULANCE");
        assertThat(answer.getBoolean("bounds.certain")).isTrue();
    }

    @Test
    void aRedFlagThatWasAskedForCountsAndIsNoLongerOpen() {
        var answer = assess(report(LEG, "{'code':'chest-pain','presence':'ABSENT'}"));
        assertThat(answer.getInt("redFlagsAsked.asked")).isEqualTo(1);
        assertThat(answer.getList("open.about")).doesNotContain("chest-pain").contains("stroke-signs");
    }

    @Test
    void withoutATimeNothingThatHasATimeIsAllowedYet() {
        var answer = assess(report("'code':'leg-angioplasty'", ""));
        assertThat(answer.getList("recovery.findAll{it.from}.state"))
                .isNotEmpty()
                .containsOnly("NOT_YET");
    }

    @Test
    void whatIsAllowedIsSaidOnlyWhereNoHelpIsNeeded() {
        assertThat(assess(report(LEG, RED_LEG)).getMap("")).doesNotContainKey("recovery");
        assertThat(assess(report(LEG, FADING_BRUISE)).getMap("")).containsKey("recovery");
    }

    @ParameterizedTest
    @CsvSource({
        "PT20H, SELF_CARE, sedation.woolly-on-the-first-day",
        "PT23H59M59S, SELF_CARE, sedation.woolly-on-the-first-day",
        "PT24H, CONTACT_HOSPITAL_OR_GP, sedation.woolly-without-a-reason",
        "PT30H, CONTACT_HOSPITAL_OR_GP, sedation.woolly-without-a-reason"
    })
    void aWoollyHeadIsUsualOnTheFirstDayOfASedativeOnly(String since, String disposition, String rule) {
        var procedure = "'code':'leg-angioplasty','sedation':true,'sincePerformed':'" + since + "'";
        var answer = assess(report(procedure, "{'code':'drowsy-or-uncoordinated','severity':'slow-or-unsteady'}"));
        assertThat(answer.getString("disposition")).isEqualTo(disposition);
        assertThat(deciding(answer)).containsExactly(rule);
    }

    @Test
    void whoAsksAgainIsHeardSooner() {
        isContact(assess(report(LEG, WALKING_PAIN)), "ROUTINE", "P3D");
        var again = assess(report(LEG, WALKING_PAIN, contacted("SAME")));
        isContact(again, "URGENT", "PT12H");
        assertThat(deciding(again)).containsExactly("repeat-contact.asked-before");
        assertThat(again.getList("advice.id")).contains("say-you-have-called-before");
    }

    @Test
    void whoAsksAgainBecauseItIsGettingWorseGetsAnAmbulanceWhereItWasUrgent() {
        isContact(assess(report(LEG, RED_LEG, contacted("SAME"))), "URGENT", "PT12H");
        isAmbulance(assess(report(LEG, RED_LEG, contacted("WORSE"))));
    }

    @Test
    void anEarlierContactNeverLowersAnAnswer() {
        isAmbulance(assess(report(LEG, COLD_LEG, contacted("BETTER"))));
        isContact(assess(report(LEG, RED_LEG, contacted("BETTER"))), "URGENT", "PT12H");
    }

    private static String contacted(String trend) {
        return ",'previousContacts':[{'at':'2026-01-01T10:00:00Z','disposition':'SELF_CARE','trend':'" + trend + "'}]";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code':'access-site-bleeding','severity':'heavy'}",
                "{'code':'chest-pain','severity':'ongoing'},{'code':'leg-redness'}",
                "{'code':'breathlessness','severity':'eased-with-rest'}"
            })
    void firstAidComesFirstAndWhatGoesWithEveryAnswerComesLast(String symptoms) {
        var advice = assess(report(LEG, symptoms));
        var kinds = advice.getList("advice.kind", String.class);
        var firstAid = Collections.frequency(kinds, "FIRST_AID");
        assertThat(firstAid).isPositive();
        assertThat(kinds.subList(0, firstAid)).containsOnly("FIRST_AID");
        assertThat(advice.getList("advice.id"))
                .doesNotHaveDuplicates()
                .endsWith("ask-again-if-worse", "emergency-if-in-doubt");
        assertThat(advice.getList("advice.text", String.class)).noneMatch(String::isBlank);
    }

    @Test
    void bleedingIsPressedOnAndChestPainIsRestedWhileHelpComes() {
        var bleeding = assess(report(LEG, "{'code':'access-site-bleeding','severity':'continuing'}"));
        assertThat(bleeding.getString("advice[0].id")).isEqualTo("press-firmly");
        var pain = assess(report(CORONARY, "{'code':'chest-pain','severity':'ongoing'}"));
        assertThat(pain.getString("advice[0].id")).isEqualTo("stop-rest-and-nitrate");
    }

    @Test
    void theReasonsComeMostUrgentFirstAndSayWhichDecide() {
        var answer = assess(report(CORONARY, "{'code':'chest-pain','severity':'ongoing'},{'code':'leg-redness'}"));
        var order = List.of("IMMEDIATE", "URGENT", "ROUTINE", "NONE");
        var urgencies = answer.getList("reasons.urgency", String.class);
        var places = urgencies.stream().map(order::indexOf).toList();
        assertThat(places).isSorted();
        assertThat(answer.getList("reasons.findAll{it.urgency == 'IMMEDIATE'}.decides"))
                .containsOnly(true);
        assertThat(answer.getList("reasons.findAll{it.urgency != 'IMMEDIATE'}.decides"))
                .isNotEmpty()
                .containsOnly(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{'code':'leg-coldness'}",
                "{'code':'leg-redness'},{'code':'fever'}",
                "{'code':'chest-pain','presence':'UNKNOWN'}",
                "{'code':'walking-pain-returned','severity':'gradual'}"
            })
    void everyReasonSaysWhyAndWhatItRestsOn(String symptoms) {
        var answer = assess(report(LEG, symptoms, contacted("WORSE")));
        var reasons = answer.getList("reasons").size();
        assertThat(reasons).isPositive();
        assertThat(answer.getList("reasons.because", String.class)).noneMatch(String::isBlank);
        for (int i : IntStream.range(0, reasons).toArray()) {
            var cites = "reasons[" + i + "].cites";
            assertThat(answer.getList(cites + ".statement", String.class))
                    .isNotEmpty()
                    .allMatch(id -> id.matches("[a-z0-9-]+#[a-z0-9-]+"));
            for (var field : List.of("says", "section", "source")) {
                assertThat(answer.getList(cites + "." + field, String.class)).noneMatch(String::isBlank);
            }
        }
    }

    @Test
    void aReasonOnAnOverdueSourceIsNotedByTheDayOfTheReport() {
        assertThat(about(assess(report(LEG, RED_LEG)), "SOURCE_PAST_REVIEW")).containsExactly("bupa-leg-angioplasty");
        var inTime = report("'code':'leg-angioplasty'", RED_LEG, ",'assessedAt':'2019-06-01T10:00:00Z'");
        assertThat(notes(assess(inTime))).doesNotContain("SOURCE_PAST_REVIEW");
    }

    @Test
    void everyAnswerSaysWhichGuidanceItIsFromAndThatNobodyHasSignedIt() {
        var guidance = Calls.read("/v1/guidance");
        var answer = assess(report(LEG, ""));
        assertThat(answer.getString("guidance.version")).isEqualTo(guidance.getString("version"));
        assertThat(answer.getString("guidance.digest")).isEqualTo(guidance.getString("digest"));
        assertThat(answer.getBoolean("guidance.clinicallyReviewed")).isFalse();
        assertThat(notes(answer)).contains("NOT_CLINICALLY_REVIEWED");
    }

    @Test
    void theReferenceComesBackAsSentAndIsNotMadeUp() {
        assertThat(assess(report(LEG, "", ",'reference':'Call_77.31:a-b'")).getString("reference"))
                .isEqualTo("Call_77.31:a-b");
        assertThat(assess(report(LEG, "")).getMap("")).doesNotContainKey("reference");
    }

    private static void isAmbulance(JsonPath answer) {
        assertThat(answer.getString("disposition")).isEqualTo("CALL_AMBULANCE");
        assertThat(answer.getString("urgency")).isEqualTo("IMMEDIATE");
        assertThat(answer.getString("within")).isEqualTo("PT0S");
        assertThat(answer.getList("contacts.kind")).containsExactly("EMERGENCY");
    }

    private static void isContact(JsonPath answer, String urgency, String within) {
        assertThat(answer.getString("disposition")).isEqualTo("CONTACT_HOSPITAL_OR_GP");
        assertThat(answer.getString("urgency")).isEqualTo(urgency);
        assertThat(answer.getString("within")).isEqualTo(within);
    }

    private static void isSelfCare(JsonPath answer) {
        assertThat(answer.getString("disposition")).isEqualTo("SELF_CARE");
        assertThat(answer.getString("urgency")).isEqualTo("NONE");
        assertThat(answer.getMap("")).doesNotContainKey("within");
        assertThat(answer.getList("contacts")).isEmpty();
    }

    private static List<String> deciding(JsonPath answer) {
        return answer.getList("reasons.findAll{it.decides}.rule");
    }

    private static List<String> notes(JsonPath answer) {
        return answer.getList("notes.code");
    }

    private static List<String> about(JsonPath answer, String note) {
        return answer.getList("notes.find{it.code == '" + note + "'}.about");
    }
}
