"""Five calls with the generated Python client; the address of the service is the only argument."""

import sys

from aftercare_client import (
    AccessSite,
    ApiClient,
    ApiException,
    CatalogueApi,
    Configuration,
    Disposition,
    Problem,
    ProblemCode,
    Report,
    ReportedProcedure,
    ReportedSymptom,
    TriageApi,
)


def after_stent(*symptoms: ReportedSymptom) -> Report:
    procedure = ReportedProcedure(code="leg-stent", accessSite=AccessSite.GROIN, sincePerformed="P2D")
    return Report(procedure=procedure, symptoms=list(symptoms), country="GB")


def same(expected: object, actual: object) -> None:
    if expected != actual:
        raise AssertionError(f"expected {expected}, got {actual}")
    print(f"Python: {getattr(actual, 'value', actual)}")


def problem_of(triage: TriageApi, report: Report) -> Problem:
    try:
        triage.triage(report)
    except ApiException as error:
        problem = Problem.from_json(str(error.body))
        assert problem is not None
        return problem
    raise AssertionError("no problem")


def main(base: str) -> None:
    with ApiClient(Configuration(host=base)) as client:
        triage = TriageApi(client)
        fading = ReportedSymptom(code="access-site-bruising", severity="fading-or-stable")
        same(Disposition.SELF_CARE, triage.triage(after_stent(fading)).disposition)
        redness = ReportedSymptom(code="leg-redness")
        same(Disposition.CONTACT_HOSPITAL_OR_GP, triage.triage(after_stent(redness)).disposition)
        cold = ReportedSymptom(code="leg-coldness")
        same(Disposition.CALL_AMBULANCE, triage.triage(after_stent(cold)).disposition)
        misspelt = ReportedSymptom(code="leg-coldnes")
        same(ProblemCode.UNKNOWN_SYMPTOM, problem_of(triage, after_stent(misspelt)).code)
        same("leg-coldness", CatalogueApi(client).get_symptom("leg-coldness").code)


main(sys.argv[1])
