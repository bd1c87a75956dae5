package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The calls that tests make most, and their answers as paths into the JSON. */
final class Calls {
    private Calls() {}

    /** JSON that is written with single quotes, so that it can be read in Java. */
    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    /** A report of nothing but a procedure and symptoms, each in fields as JSON with single quotes. */
    static String report(String procedure, String symptoms) {
        return report(procedure, symptoms, "");
    }

    /**
     * A report with more beside procedure and symptoms.
     *
     * @param more further fields, each with a comma before it
     */
    static String report(String procedure, String symptoms, String more) {
        return json("{'procedure':{" + procedure + "},'symptoms':[" + symptoms + "]" + more + "}");
    }

    static Response post(String report) {
        return given().contentType(ContentType.JSON).body(report).post("/v1/triage");
    }

    static JsonPath assess(String report) {
        return answered(post(report));
    }

    static JsonPath read(String path) {
        return answered(given().get(path));
    }

    private static JsonPath answered(Response response) {
        return response.then().statusCode(200).extract().jsonPath();
    }
}
