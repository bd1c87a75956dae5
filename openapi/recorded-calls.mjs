// Sends every recorded call through Prism and holds what comes back against what was recorded.
// Usage: node recorded-calls.mjs <folder of recorded calls> <prism that refuses violations> <prism that reports violations>
// The first Prism answers a violation of the contract itself, on either side. Requests that break the contract on purpose
// go to the second, which passes them on; there only the answer has to keep the contract.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

const [examples, strict, reporting] = process.argv.slice(2);

// What cannot be met here, and why.
const LEFT_OUT = {
    "internal-error": "the packaged service has no fault to meet",
    "malformed-request": "every HTTP client names a host by itself",
    "not-allowed": "the packaged service tells nobody apart by itself",
    "too-many-requests": "the packaged service sets no quota by itself",
    "overloaded": "the packaged service has places free",
    "body-too-large": "Prism parses the body itself and refuses it",
    "duplicate-field": "Prism parses the body itself and passes on the last of the two",
    "not-json": "Prism parses the body itself and refuses it",
    "trailing-text": "Prism parses the body itself and refuses it",
    "method-not-allowed": "Prism answers a method outside the contract itself",
};

let failures = 0;
const passed = { strict: 0, reporting: 0 };

function fail(name, reason) {
    failures++;
    console.log(`FAILED ${name}: ${reason}`);
}

async function send(base, { method, path, headers: named = {}, moreHeaders = 0, body, bodyOfBlanks }) {
    const more = Array.from({ length: moreHeaders }, (_, i) => [`X-More-${i}`, "1"]);
    const headers = { ...named, ...Object.fromEntries(more) };
    const content = bodyOfBlanks ? " ".repeat(bodyOfBlanks) : body;
    const answer = await fetch(base + path, { method, headers, body: content });
    const text = await answer.text();
    return { answer, json: text === "" ? null : JSON.parse(text) };
}

const isOfPrism = ({ json }) => String(json?.type).startsWith("https://stoplight.io/prism");

function check(name, received, expected, status) {
    if (received.answer.status !== status || !isDeepStrictEqual(received.json, expected)) {
        fail(name, `status ${received.answer.status}, ${JSON.stringify(received.json).slice(0, 600)}`);
        return false;
    }
    return true;
}

async function replay(name, request, expected, status) {
    const first = await send(strict, request);
    if (!isOfPrism(first)) {
        passed.strict += check(name, first, expected, status) ? 1 : 0;
        return;
    }
    if (status < 400 || first.json.validation?.some((each) => each.location?.[0] === "response")) {
        fail(name, JSON.stringify(first.json).slice(0, 600));
        return;
    }
    const second = await send(reporting, request);
    const violations = JSON.parse(second.answer.headers.get("sl-violations") ?? "[]");
    const ofAnswer = violations.filter((each) => each.location?.[0] === "response");
    if (ofAnswer.length > 0) {
        fail(name, JSON.stringify(ofAnswer));
    } else if (isOfPrism(second)) {
        fail(name, `Prism refuses to pass it on: ${JSON.stringify(second.json).slice(0, 600)}`);
    } else {
        passed.reporting += check(name, second, expected, status) ? 1 : 0;
    }
}

const read = (...path) => JSON.parse(readFileSync(join(examples, ...path), "utf8"));

async function replayRecorded(path, ...folder) {
    const request = {
        method: "POST",
        path,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(read(...folder, "request.json")),
    };
    await replay(folder.at(-1), request, read(...folder, "response.json"), 200);
}

for (const call of readdirSync(join(examples, "triage")).sort()) {
    await replayRecorded("/v1/triage", "triage", call);
}
await replayRecorded("/v1/interview", "interview");
for (const file of readdirSync(join(examples, "problems")).sort()) {
    const name = file.replace(".json", "");
    if (!(name in LEFT_OUT)) {
        const { request, response } = read("problems", file);
        await replay(name, request, response, response.status);
    }
}
for (const path of [
    "/", "/problems", "/problems/unknown-symptom", "/v1/conflicts", "/v1/guidance", "/v1/procedures",
    "/v1/procedures/leg-stent", "/v1/recovery?procedure=leg-stent&sincePerformed=P2D&sedation=true&setting=PLANNED",
    // Not the rules: Prism misreads a schema that refers to itself, as their conditions do.
    "/v1/sources",
    "/v1/sources/bupa-leg-angioplasty", "/v1/symptoms", "/v1/symptoms?procedure=leg-stent&accessSite=GROIN",
    "/v1/symptoms/leg-coldness",
]) {
    const { answer, json } = await send(strict, { method: "GET", path });
    if (answer.status !== 200 || isOfPrism({ json })) {
        fail(path, JSON.stringify(json).slice(0, 600));
    } else {
        passed.strict++;
    }
}
console.log(`${passed.strict} calls keep the contract on both sides; ${passed.reporting} broken requests, each answer keeps it`);
Object.entries(LEFT_OUT).forEach(([name, reason]) => console.log(`left out: ${name}, because ${reason}`));
process.exit(failures === 0 ? 0 : 1);
