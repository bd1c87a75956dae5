package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CatalogueTest {
    /** The fields of which a condition has exactly one; `atLeast` only goes with `symptom`. */
    private static final Set<String> WAYS =
            Set.of("all", "any", "symptom", "circumstance", "sinceProcedureUnder", "sinceProcedureFrom");

    @ParameterizedTest
    @CsvSource({
        "/v1/symptoms, symptoms, code",
        "/v1/procedures, procedures, code",
        "/v1/rules, rules, id",
        "/v1/sources, sources, id"
    })
    void everyEntryOfAListIsFoundByItsCode(String path, String list, String code) {
        List<Map<String, ?>> entries = Calls.read(path).getList(list);
        assertThat(entries).isNotEmpty();
        for (var entry : entries) {
            assertThat(Calls.read(path + "/" + entry.get(code)).getMap("")).isEqualTo(entry);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/symptoms, symptoms.code",
        "/v1/procedures, procedures.code",
        "/v1/sources, sources.id",
        "/v1/conflicts, conflicts.id"
    })
    void listsComeInTheOrderOfTheirCodesAndNameNothingTwice(String path, String codes) {
        var listed = Calls.read(path).getList(codes, String.class);
        assertThat(listed).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aSymptomSaysWhatItIsInWordsAndHowSeriousItCanBe() {
        var symptom = Calls.read("/v1/symptoms/chest-pain");
        assertThat(symptom.getString("name")).isNotBlank();
        assertThat(symptom.getString("question")).endsWith("?");
        assertThat(symptom.getList("also")).isNotEmpty();
        assertThat(symptom.getString("bodySite")).isEqualTo("CHEST");
        assertThat(symptom.getList("severities.severity"))
                .containsExactly("twinges-of-seconds", "eased-with-rest-or-nitrate", "ongoing");
        assertThat(symptom.getList("severities.cautious")).containsExactly(false, false, true);
        assertThat(symptom.getList("severities.label", String.class)).noneMatch(String::isBlank);
        assertThat(symptom.getList("redFlagAfter")).hasSize(4);
    }

    @Test
    void everySymptomWithSeveritiesHasOneCautiousOne() {
        var symptoms = Calls.read("/v1/symptoms");
        List<List<Boolean>> cautious = symptoms.getList("symptoms.findAll{it.severities}.severities.cautious");
        assertThat(cautious)
                .isNotEmpty()
                .allMatch(each -> each.stream().filter(Boolean::booleanValue).count() == 1);
    }

    @Test
    void aSymptomNamesTheRulesThatReadIt() {
        var rules = Calls.read("/v1/rules");
        List<Map<String, ?>> symptoms = Calls.read("/v1/symptoms").getList("symptoms");
        for (var symptom : symptoms) {
            var readers = new TreeSet<String>();
            List<Map<String, ?>> all = rules.getList("rules");
            all.stream()
                    .filter(rule -> mentions(rule.get("when"), symptom) || mentions(rule.get("unless"), symptom))
                    .forEach(rule -> readers.add(rule.get("id").toString()));
            assertThat(readers).isNotEmpty();
            assertThat(new TreeSet<>((List<?>) symptom.get("rules")))
                    .as(symptom.get("code").toString())
                    .isEqualTo(readers);
        }
    }

    private static boolean mentions(Object condition, Map<String, ?> symptom) {
        return conditions(condition).stream()
                .anyMatch(part -> symptom.get("code").equals(part.get("symptom")));
    }

    @Test
    void afterACoronaryByTheWristHandsAreAskedForAndLegsAreNot() {
        var symptoms = Calls.read("/v1/symptoms?procedure=coronary-angioplasty&accessSite=WRIST");
        assertThat(codesAt(symptoms, "LEG")).isEmpty();
        assertThat(codesAt(symptoms, "HAND")).hasSize(4);
        assertThat(codesAt(symptoms, "CHEST")).isNotEmpty();
    }

    @Test
    void afterACoronaryByTheGroinLegsAreAskedForAndHandsAreNot() {
        var symptoms = Calls.read("/v1/symptoms?accessSite=GROIN&procedure=coronary-angioplasty");
        assertThat(codesAt(symptoms, "LEG")).contains("leg-coldness").doesNotContain("walking-pain-returned");
        assertThat(codesAt(symptoms, "HAND")).isEmpty();
    }

    @Test
    void whereTheWayInIsNotKnownBothAreAskedFor() {
        var symptoms = Calls.read("/v1/symptoms?procedure=coronary-angioplasty");
        assertThat(codesAt(symptoms, "LEG")).contains("leg-coldness");
        assertThat(codesAt(symptoms, "HAND")).hasSize(4);
    }

    @Test
    void lithotripsyHasNoHandSymptomsEvenWhenNobodySaysWhereTheWayInWas() {
        var symptoms = Calls.read("/v1/symptoms?procedure=leg-intravascular-lithotripsy");
        assertThat(codesAt(symptoms, "HAND")).isEmpty();
        assertThat(codesAt(symptoms, "LEG")).contains("leg-coldness", "walking-pain-returned");
    }

    @Test
    void anAccessSiteAloneLeavesOutWhatNoProcedureThroughItBrings() {
        var byGroin = Calls.read("/v1/symptoms?accessSite=GROIN");
        assertThat(codesAt(byGroin, "HAND")).isEmpty();
        assertThat(codesAt(byGroin, "LEG")).isNotEmpty();
        assertThat(codesAt(Calls.read("/v1/symptoms?accessSite=WRIST"), "HAND")).hasSize(4);
    }

    private static List<String> codesAt(JsonPath symptoms, String site) {
        return symptoms.getList("symptoms.findAll{it.bodySite == '" + site + "'}.code");
    }

    @ParameterizedTest
    @CsvSource({
        "foot gone cold, leg-coldness, LAY_WORDS, foot gone cold",
        "FOOT GONE COLD!, leg-coldness, LAY_WORDS, foot gone cold",
        "chest pain, chest-pain, NAME, Chest pain or tightness",
        "icy fo, leg-coldness, LAY_WORDS, icy foot",
        "breathles, breathlessness, LAY_WORDS, breathless",
        "soaking through the dressing, access-site-bleeding, SEVERITY, 'spurting, or soaking through the dressing'",
        "temperature is 38 degrees, fever, QUESTION, 'Do you feel feverish, or is your temperature 38 degrees or more?'"
    })
    void aSearchSaysWhichTextItFound(String words, String code, String field, String text) {
        var best = search(words);
        assertThat(best.getString("symptoms[0].code")).isEqualTo(code);
        assertThat(best.getMap("symptoms[0].match", String.class, String.class))
                .isEqualTo(Map.of("field", field, "text", text));
        assertThat(best.getList("symptoms")).hasSizeLessThanOrEqualTo(20);
        assertThat(best.getList("symptoms.match")).doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qzx", "?!", " ", "( AND", "*:*", "\"", "the", "٣"})
    void aSearchThatFindsNothingAnswersAnEmptyList(String words) {
        assertThat(search(words).getList("symptoms")).isEmpty();
    }

    @Test
    void aSymptomFoundIsTheSymptomOfTheListWithItsMatch() {
        Map<String, ?> found = new TreeMap<>(search("fever").getMap("symptoms[0]"));
        assertThat(found.remove("match")).isNotNull();
        assertThat(found).isEqualTo(Calls.read("/v1/symptoms/fever").getMap(""));
        assertThat(found).isEqualTo(Calls.read("/v1/symptoms").getMap("symptoms.find{it.code == 'fever'}"));
    }

    @Test
    void aSearchFindsOnlyWhatIsToBeExpectedAfterTheProcedure() {
        assertThat(codesAt(search("cold"), "HAND")).isNotEmpty();
        var byGroin = Calls.read("/v1/symptoms?procedure=coronary-angioplasty&accessSite=GROIN&q=cold");
        assertThat(codesAt(byGroin, "HAND")).isEmpty();
        assertThat(byGroin.getString("symptoms[0].code")).isEqualTo("leg-coldness");
    }

    private static JsonPath search(String words) {
        return given().queryParam("q", words)
                .get("/v1/symptoms")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aProcedureSaysWhereItGoesInAndWhomToContact() {
        var stent = Calls.read("/v1/procedures/leg-stent");
        assertThat(stent.getString("name")).isNotBlank();
        assertThat(stent.getString("region")).isEqualTo("LEG");
        assertThat(stent.getString("stent")).isEqualTo("ALWAYS");
        assertThat(stent.getList("accessSites")).containsExactly("GROIN", "WRIST");
        assertThat(stent.getList("contacts.kind")).containsExactly("HOSPITAL", "GP");
        assertThat(stent.getList("cites")).isNotEmpty();
        var lithotripsy = Calls.read("/v1/procedures/leg-intravascular-lithotripsy");
        assertThat(lithotripsy.getList("accessSites")).containsExactly("GROIN");
        assertThat(lithotripsy.getList("contacts.kind")).containsExactly("VASCULAR_SERVICE", "GP");
    }

    @Test
    void theGuidanceIsWholeAndNothingInItIsUncited() {
        var guidance = Calls.read("/v1/guidance");
        assertThat(guidance.getInt("counts.guidanceDocuments")).isEqualTo(5);
        assertThat(guidance.getInt("counts.furtherSources")).isPositive();
        assertThat(guidance.getInt("counts.ownSources")).isPositive();
        assertThat(guidance.getInt("counts.procedures")).isEqualTo(4);
        assertThat(guidance.getInt("counts.symptoms")).isGreaterThanOrEqualTo(52);
        assertThat(guidance.getInt("counts.rules")).isGreaterThanOrEqualTo(90);
        assertThat(guidance.getInt("counts.uncitedStatements")).isZero();
    }

    @Test
    void theGuidanceCountsWhatTheListsHold() {
        var counts = Calls.read("/v1/guidance");
        var sources = Calls.read("/v1/sources");
        assertThat(counts.getInt("counts.procedures")).isEqualTo(size("/v1/procedures", "procedures"));
        assertThat(counts.getInt("counts.symptoms")).isEqualTo(size("/v1/symptoms", "symptoms"));
        assertThat(counts.getInt("counts.rules")).isEqualTo(size("/v1/rules", "rules"));
        assertThat(counts.getInt("counts.conflicts")).isEqualTo(size("/v1/conflicts", "conflicts"));
        assertThat(counts.getInt("counts.statements")).isEqualTo(statements().size());
        assertThat(counts.getInt("counts.recoveryEntries"))
                .isEqualTo(recoveryEntries().size());
        for (var kind : Map.of("GUIDANCE", "guidanceDocuments", "FURTHER", "furtherSources", "OWN", "ownSources")
                .entrySet()) {
            assertThat(counts.getInt("counts." + kind.getValue()))
                    .isEqualTo(sources.getInt("sources.count{it.kind == '" + kind.getKey() + "'}"));
        }
    }

    private static int size(String path, String list) {
        return Calls.read(path).getList(list).size();
    }

    @Test
    void theGuidanceSaysWhichItIsAndThatNoClinicianHasSignedIt() {
        var guidance = Calls.read("/v1/guidance");
        assertThat(guidance.getString("version")).matches("\\d{4}\\.\\d{1,2}\\.\\d+");
        assertThat(guidance.getString("effective")).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(guidance.getString("digest")).matches("sha256:[0-9a-f]{64}");
        assertThat(guidance.getBoolean("clinicallyReviewed")).isFalse();
        assertThat(guidance.getList("languages", String.class)).first().isEqualTo("en");
        assertThat(guidance.getMap("windows"))
                .isEqualTo(Map.of("ROUTINE", "P3D", "URGENT", "PT12H", "IMMEDIATE", "PT0S"));
        assertThat(guidance.getMap("emergencyNumbers"))
                .containsEntry("GB", "999")
                .containsEntry("NO", "113");
    }

    @Test
    void aRuleWithAlternativesShowsThem() {
        var rule = Calls.read("/v1/rules/blocked-artery.cold-or-numb-leg");
        assertThat(rule.getList("when.any"))
                .containsExactly(
                        Map.of("symptom", "leg-coldness"),
                        Map.of("symptom", "leg-numbness"),
                        Map.of("symptom", "leg-pain", "atLeast", "severe"));
        assertThat(rule.getString("leadsTo")).isEqualTo("CALL_AMBULANCE");
        assertThat(rule.getString("urgency")).isEqualTo("IMMEDIATE");
        assertThat(rule.getString("because")).isNotBlank();
        assertThat(rule.getString("basis")).isEqualTo("STATED");
        assertThat(rule.getList("advice.text", String.class)).isNotEmpty().noneMatch(String::isBlank);
        assertThat(rule.getMap("")).doesNotContainKeys("unless", "raises");
    }

    @Test
    void aRuleWithAnExceptionShowsItsCircumstanceAndItsTime() {
        var rule = Calls.read("/v1/rules/sedation.woolly-without-a-reason");
        assertThat(rule.getMap("when"))
                .isEqualTo(Map.of("symptom", "drowsy-or-uncoordinated", "atLeast", "slow-or-unsteady"));
        assertThat(rule.getMap("unless"))
                .isEqualTo(Map.of(
                        "all", List.of(Map.of("circumstance", "sedation"), Map.of("sinceProcedureUnder", "PT24H"))));
    }

    @Test
    void aRuleThatNeedsEverythingShowsAllOfIt() {
        var rule = Calls.read("/v1/rules/narrowing.walking-pain-back-in-first-year-of-stent");
        assertThat(rule.getList("when.all"))
                .containsExactly(
                        Map.of("symptom", "walking-pain-returned", "atLeast", "gradual"),
                        Map.of("circumstance", "stent"),
                        Map.of("sinceProcedureUnder", "P365D"));
    }

    @Test
    void aRuleThatRaisesShowsFromWhatToWhat() {
        var rule = Calls.read("/v1/rules/repeat-contact.asked-before");
        assertThat(rule.getMap("raises")).isEqualTo(Map.of("from", "ROUTINE", "to", "URGENT"));
        assertThat(rule.getMap("when")).isEqualTo(Map.of("circumstance", "repeat-contact"));
        assertThat(rule.getMap("")).doesNotContainKeys("leadsTo", "urgency");
    }

    @Test
    void theRulesForWhatNoOtherCoversComeLastAndNeedNoCondition() {
        var rules = Calls.read("/v1/rules");
        var ids = rules.getList("rules.id", String.class);
        assertThat(ids).endsWith("unexplained.symptom", "nothing.reported");
        assertThat(rules.getList("rules.findAll{!it.when}.id", String.class))
                .isEqualTo(ids.subList(ids.size() - 2, ids.size()));
    }

    @Test
    void everyConditionSaysExactlyOneThing() {
        List<Map<String, ?>> rules = Calls.read("/v1/rules").getList("rules");
        var parts = rules.stream()
                .flatMap(rule -> Stream.of("when", "unless").map(rule::get))
                .filter(Objects::nonNull)
                .flatMap(condition -> conditions(condition).stream())
                .toList();
        assertThat(parts).hasSizeGreaterThan(rules.size());
        assertThat(parts).allMatch(part -> {
            var ways = new HashSet<>(part.keySet());
            ways.remove("atLeast");
            return ways.size() == 1
                    && WAYS.containsAll(ways)
                    && (!part.containsKey("atLeast") || part.containsKey("symptom"));
        });
    }

    /** A condition and all of its parts. */
    private static List<Map<String, ?>> conditions(Object condition) {
        var found = new ArrayList<Map<String, ?>>();
        if (condition instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            var whole = (Map<String, ?>) map;
            found.add(whole);
            Stream.of("all", "any")
                    .map(whole::get)
                    .filter(Objects::nonNull)
                    .forEach(parts -> ((List<?>) parts).forEach(part -> found.addAll(conditions(part))));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"leg-angioplasty", "leg-stent", "leg-intravascular-lithotripsy", "coronary-angioplasty"})
    void rulesOfAProcedureAreThoseForItAndThoseForAll(String procedure) {
        var all = Calls.read("/v1/rules");
        var expected = all.getList(
                "rules.findAll{it.procedures.isEmpty() || it.procedures.contains('" + procedure + "')}.id",
                String.class);
        assertThat(expected).isNotEmpty().hasSizeLessThan(size("/v1/rules", "rules"));
        assertThat(Calls.read("/v1/rules?procedure=" + procedure).getList("rules.id", String.class))
                .isEqualTo(expected);
    }

    @Test
    void whatAStatementSaysCitesItDoesCiteItAndNothingElseDoes() {
        var saidByStatements = new TreeSet<String>();
        var saidByCiters = new TreeSet<String>();
        for (var statement : statements()) {
            for (var kind : List.of("rules", "recovery")) {
                ((List<?>) statement.get(kind)).forEach(id -> saidByStatements.add(statement.get("id") + " " + id));
            }
        }
        Stream.concat(entries("/v1/rules", "rules"), recoveryEntries().stream()).forEach(citing -> {
            for (var cited : (List<?>) citing.get("cites")) {
                saidByCiters.add(((Map<?, ?>) cited).get("statement") + " " + citing.get("id"));
            }
        });
        assertThat(saidByStatements).isNotEmpty().isEqualTo(saidByCiters);
    }

    @Test
    void whatAStatementSaysOfAdviceIsWhatTheAdviceSays() {
        var saidByAdvice = new TreeSet<String>();
        var saidByStatements = new TreeSet<String>();
        List<Map<String, ?>> advice = Calls.read("/v1/rules").getList("rules.advice.flatten()");
        advice.forEach(
                each -> ((List<?>) each.get("cites")).forEach(id -> saidByAdvice.add(id + " " + each.get("id"))));
        var ofRules = advice.stream().map(each -> each.get("id")).toList();
        statements()
                .forEach(statement -> ((List<?>) statement.get("advice"))
                        .stream()
                                .filter(ofRules::contains)
                                .forEach(id -> saidByStatements.add(statement.get("id") + " " + id)));
        assertThat(saidByStatements).isNotEmpty().isEqualTo(saidByAdvice);
    }

    @Test
    void aCitationRepeatsTheStatementAndItsSource() {
        var source = Calls.read("/v1/sources/bupa-leg-angioplasty");
        List<Map<String, ?>> citations =
                Calls.read("/v1/rules/blocked-artery.aching-leg").getList("cites");
        var citation = citations.get(0);
        Map<String, ?> statement = source.getMap("statements.find{it.id == '" + citation.get("statement") + "'}");
        assertThat(citation.get("says")).isEqualTo(statement.get("says"));
        assertThat(citation.get("section")).isEqualTo(statement.get("section"));
        assertThat(citation.get("source")).isEqualTo(source.getString("title"));
        assertThat(citation.get("publisher")).isEqualTo("Bupa");
        assertThat(citation.get("reviewDue")).isEqualTo("2019-12");
    }

    @Test
    void aSourcePastItsReviewIsShownAsSuchInBothPlaces() {
        var sources = Calls.read("/v1/sources");
        assertThat(Calls.read("/v1/sources/bupa-leg-angioplasty").getBoolean("pastReview"))
                .isTrue();
        assertThat(sources.getList("sources.findAll{it.pastReview}.id"))
                .contains("bupa-leg-angioplasty")
                .isEqualTo(Calls.read("/v1/guidance").getList("sourcesPastReview"));
        assertThat(sources.getList("sources.findAll{it.pastReview && !it.reviewDue}"))
                .isEmpty();
    }

    @Test
    void everyConflictFollowsOneOfItsPositionsAndSaysWhy() {
        var says = new TreeSet<String>();
        statements().forEach(statement -> says.add(statement.get("id") + " " + statement.get("says")));
        var conflicts = entries("/v1/conflicts", "conflicts").toList();
        assertThat(conflicts).isNotEmpty();
        for (var conflict : conflicts) {
            var positions = ((List<?>) conflict.get("positions"))
                    .stream().map(each -> (Map<?, ?>) each).toList();
            assertThat(positions).hasSizeGreaterThanOrEqualTo(2);
            assertThat(positions).anyMatch(position -> conflict.get("followed").equals(position.get("statement")));
            assertThat(positions).allMatch(each -> says.contains(each.get("statement") + " " + each.get("says")));
            assertThat(conflict.get("topic").toString()).isNotBlank();
            assertThat(conflict.get("why").toString()).isNotBlank();
        }
    }

    private static List<Map<String, ?>> statements() {
        return Calls.read("/v1/sources").getList("sources.statements.flatten()");
    }

    private static Stream<Map<String, ?>> entries(String path, String list) {
        List<Map<String, ?>> entries = Calls.read(path).getList(list);
        return entries.stream();
    }

    private static List<Map<String, ?>> recoveryEntries() {
        return entries("/v1/procedures", "procedures")
                .flatMap(procedure -> entries("/v1/recovery?procedure=" + procedure.get("code"), "entries"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, NOT_YET", "PT23H59M59S, NOT_YET", "PT24H, ALLOWED", "P1D, ALLOWED", "P1W, ALLOWED"})
    void drivingIsAllowedFromADayAfterALegProcedure(String since, String state) {
        var recovery = Calls.read("/v1/recovery?procedure=leg-angioplasty&sincePerformed=" + since);
        assertThat(recovery.getString("procedure")).isEqualTo("leg-angioplasty");
        assertThat(recovery.getString("sincePerformed")).isEqualTo(since);
        assertThat(state(recovery, "leg.driving")).isEqualTo(state);
        assertThat(recovery.getString("entries.find{it.id == 'leg.driving'}.from"))
                .isEqualTo("PT24H");
    }

    @Test
    void withoutATimeNothingThatHasATimeIsAllowedYet() {
        var recovery = Calls.read("/v1/recovery?procedure=leg-stent");
        assertThat(recovery.getMap("")).doesNotContainKey("sincePerformed");
        assertThat(recovery.getList("entries.findAll{it.from}.state"))
                .isNotEmpty()
                .containsOnly("NOT_YET");
        assertThat(recovery.getList("entries.state"))
                .contains("ADVICE", "ASK_FIRST")
                .doesNotContain("ALLOWED");
    }

    @Test
    void whatTheTeamIsToBeAskedForIsNeverJustAllowed() {
        assertThat(flyingAt("P4D")).isEqualTo("NOT_YET");
        assertThat(flyingAt("P5D")).isEqualTo("ASK_FIRST");
    }

    private static String flyingAt(String since) {
        return state(Calls.read("/v1/recovery?procedure=leg-stent&sincePerformed=" + since), "leg.flying");
    }

    @Test
    void whatHoldsOnlyAfterASedativeIsLeftOutOnlyWhenNoneWasGiven() {
        var ids = List.of("leg.alcohol", "leg.machinery", "leg.signing-papers");
        assertThat(recoveryIds("leg-angioplasty&sedation=true")).containsAll(ids);
        assertThat(recoveryIds("leg-angioplasty")).containsAll(ids);
        assertThat(recoveryIds("leg-angioplasty&sedation=false"))
                .doesNotContainAnyElementsOf(ids)
                .contains("leg.driving");
    }

    @Test
    void whatHoldsOnlyAfterAnEmergencyIsLeftOutOnlyWhenItWasPlanned() {
        var ids = List.of("heart.driving-after-emergency", "heart.work-after-emergency");
        assertThat(recoveryIds("coronary-angioplasty&setting=EMERGENCY")).containsAll(ids);
        assertThat(recoveryIds("coronary-angioplasty")).containsAll(ids);
        assertThat(recoveryIds("coronary-angioplasty&setting=PLANNED"))
                .doesNotContainAnyElementsOf(ids)
                .contains("heart.driving");
    }

    @Test
    void afterAnEmergencyTheOrdinaryTimesForWorkAndDrivingAreNotShownBesideTheLongerOnes() {
        assertThat(recoveryIds("coronary-angioplasty&setting=EMERGENCY")).doesNotContain("heart.work", "heart.driving");
        assertThat(recoveryIds("coronary-angioplasty")).contains("heart.work", "heart.driving");
    }

    @Test
    void whatIsAllowedDependsOnTheProcedure() {
        assertThat(recoveryIds("leg-stent"))
                .contains("leg.stent-light-activity")
                .doesNotContain("leg.bike-or-jog");
        assertThat(recoveryIds("leg-angioplasty")).contains("leg.bike-or-jog").doesNotContain("heart.driving");
    }

    @Test
    void everyRecoveryEntrySaysWhatItRestsOn() {
        assertThat(recoveryEntries()).isNotEmpty().allMatch(entry -> !((List<?>) entry.get("cites")).isEmpty());
        assertThat(recoveryEntries())
                .allMatch(entry -> !entry.get("says").toString().isBlank());
    }

    private static List<String> recoveryIds(String query) {
        return Calls.read("/v1/recovery?procedure=" + query).getList("entries.id");
    }

    private static String state(JsonPath recovery, String id) {
        return recovery.getString("entries.find{it.id == '" + id + "'}.state");
    }
}
