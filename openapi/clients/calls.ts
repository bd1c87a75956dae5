// Five calls with the generated TypeScript client; the address of the service is the only argument.
import { AccessSite, Configuration, ResponseError, CatalogueApi, Disposition, ProblemCode, TriageApi } from "../generated/index";
import type { Problem, Report } from "../generated/index";

const configuration = new Configuration({ basePath: process.argv[2] });
const triage = new TriageApi(configuration);
const catalogue = new CatalogueApi(configuration);

function afterStent(...symptoms: Report["symptoms"]): Report {
    return { procedure: { code: "leg-stent", accessSite: AccessSite.GROIN, sincePerformed: "P2D" }, symptoms, country: "GB" };
}

function same(expected: unknown, actual: unknown): void {
    if (expected !== actual) {
        throw new Error(`expected ${String(expected)}, got ${String(actual)}`);
    }
    console.log(`TypeScript: ${String(actual)}`);
}

async function dispositionOf(report: Report): Promise<Disposition> {
    return (await triage.triage({ report })).disposition;
}

async function problemOf(report: Report): Promise<Problem> {
    try {
        await triage.triage({ report });
    } catch (error) {
        if (error instanceof ResponseError) {
            return (await error.response.json()) as Problem;
        }
        throw error;
    }
    throw new Error("no problem");
}

async function main(): Promise<void> {
    same(
        Disposition.SELF_CARE,
        await dispositionOf(afterStent({ code: "access-site-bruising", severity: "fading-or-stable" })),
    );
    same(Disposition.CONTACT_HOSPITAL_OR_GP, await dispositionOf(afterStent({ code: "leg-redness" })));
    same(Disposition.CALL_AMBULANCE, await dispositionOf(afterStent({ code: "leg-coldness" })));
    same(ProblemCode.UNKNOWN_SYMPTOM, (await problemOf(afterStent({ code: "leg-coldnes" }))).code);
    same("leg-coldness", (await catalogue.getSymptom({ code: "leg-coldness" })).code);
}

main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
});
