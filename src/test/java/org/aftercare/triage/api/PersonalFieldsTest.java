package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No body has room for who a patient is: a field for it is refused wherever it stands, and what it holds is not repeated. */
@QuarkusTest
class PersonalFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> NAMES = List.of(
            "name",
            "firstName",
            "surname",
            "patientName",
            "patientId",
            "dateOfBirth",
            "birthDate",
            "dob",
            "age",
            "address",
            "postcode",
            "zip",
            "phone",
            "mobile",
            "email",
            "nhsNumber",
            "ssn",
            "mrn",
            "insuranceNumber",
            "gp",
            "notes",
            "freeText",
            "Nachname",
            "Geburtsdatum",
            "Straße",
            "nom",
            "dateDeNaissance",
            "numéroDeTéléphone",
            "nombre",
            "fechaDeNacimiento",
            "dirección",
            "cognome",
            "codiceFiscale",
            "имя",
            "датаРождения",
            "姓名",
            "生年月日",
            "الاسم");

    /** A body that is right. */
    record Body(String path, String type, String text) {
        @Override
        public String toString() {
            return path + " as " + type;
        }
    }

    static Stream<Body> bodies() {
        var report = FullReport.text();
        var answers = Calls.json("'cannotTell':['sedation'],'answers':[{'about':'leg-pain','answer':'NO'}]");
        return Stream.of(
                new Body("/v1/triage", "application/json", report),
                new Body("/v1/interview", "application/json", "{\"report\":" + report + "," + answers + "}"),
                new Body("/v1/symptoms/suggest", "application/json", "{\"text\":\"my foot is cold\"}"),
                new Body("/v1/triage/batch", "application/json", "{\"reports\":[" + report + "]}"),
                new Body("/v1/triage/batch", "application/x-ndjson;charset=utf-8", report));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void areRefusedInEveryObject(Body body) {
        var right = post(body, body.text());
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.asString()).doesNotContain("UNKNOWN_FIELD");
        var whole = tree(body.text());
        for (var object : objects(whole)) {
            for (var name : NAMES) {
                object.put(name, "John " + PLANTED + ", 943 476 5919");
                assertThat(post(body, whole.toString()).asString())
                        .as(
                                "the field `%s` beside %s",
                                name, object.fieldNames().next())
                        .contains("UNKNOWN_FIELD")
                        .doesNotContain(PLANTED, "John", "943 476", "\"assessment\"", "\"candidates\"");
                object.remove(name);
            }
        }
    }

    private static Response post(Body body, String text) {
        return given().contentType(body.type())
                .accept("*/*")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(body.path());
    }

    @Test
    void everyObjectOfTheContractIsAmongThem() {
        var met = bodies().flatMap(body -> objects(tree(body.text())).stream()).toList();
        var contract = RequestObjects.all();
        for (var name : contract.names()) {
            assertThat(met).as(name).anyMatch(object -> contract.isOneOf(name, object));
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ObjectNode> objects(JsonNode node) {
        var found = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> found.addAll(objects(child)));
        return found;
    }
}
