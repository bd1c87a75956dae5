import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.aftercare.client.api.CatalogueApi;
import org.aftercare.client.api.TriageApi;
import org.aftercare.client.invoker.ApiClient;
import org.aftercare.client.invoker.ApiException;
import org.aftercare.client.model.AccessSite;
import org.aftercare.client.model.Disposition;
import org.aftercare.client.model.Problem;
import org.aftercare.client.model.ProblemCode;
import org.aftercare.client.model.Report;
import org.aftercare.client.model.ReportedProcedure;
import org.aftercare.client.model.ReportedSymptom;

/** Five calls with the generated Java client; the address of the service is the only argument. */
final class Calls {
    private Calls() {}

    public static void main(String[] arguments) throws ApiException, JsonProcessingException {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        var triage = new TriageApi(client);
        same(Disposition.SELF_CARE, dispositionOf(triage, symptom("access-site-bruising").severity("fading-or-stable")));
        same(Disposition.CONTACT_HOSPITAL_OR_GP, dispositionOf(triage, symptom("leg-redness")));
        same(Disposition.CALL_AMBULANCE, dispositionOf(triage, symptom("leg-coldness")));
        same(ProblemCode.UNKNOWN_SYMPTOM, problemOf(triage, client, symptom("leg-coldnes")).getCode());
        same("leg-coldness", new CatalogueApi(client).getSymptom("leg-coldness", null, null, null, null).getCode());
    }

    private static ReportedSymptom symptom(String code) {
        return new ReportedSymptom().code(code);
    }

    private static Report afterStent(ReportedSymptom symptom) {
        var procedure = new ReportedProcedure().code("leg-stent").accessSite(AccessSite.GROIN).sincePerformed("P2D");
        return new Report().procedure(procedure).symptoms(List.of(symptom)).country("GB");
    }

    private static Disposition dispositionOf(TriageApi triage, ReportedSymptom symptom) throws ApiException {
        return triage.triage(afterStent(symptom), null, null, null).getDisposition();
    }

    private static Problem problemOf(TriageApi triage, ApiClient client, ReportedSymptom symptom)
            throws JsonProcessingException {
        try {
            triage.triage(afterStent(symptom), null, null, null);
        } catch (ApiException e) {
            return client.getObjectMapper().readValue(e.getResponseBody(), Problem.class);
        }
        throw new AssertionError("no problem");
    }

    private static void same(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", got " + actual);
        }
        System.out.println("Java: " + actual);
    }
}
