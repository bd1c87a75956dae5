package org.aftercare.triage.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Which problems which operation can answer with. */
final class ContractProblems {
    private static final Set<ProblemCode> OF_REPORTS =
            EnumSet.range(ProblemCode.NOT_JSON, ProblemCode.TIME_BEFORE_PROCEDURE);

    private static final Set<ProblemCode> OF_INTERVIEWS =
            EnumSet.range(ProblemCode.NOT_JSON, ProblemCode.ANSWER_IMPOSSIBLE);

    /** What is wrong with a report of a batch stands in its answer. */
    private static final Set<ProblemCode> OF_BATCHES = EnumSet.of(
            ProblemCode.NOT_JSON,
            ProblemCode.TRAILING_TEXT,
            ProblemCode.DUPLICATE_FIELD,
            ProblemCode.UNKNOWN_FIELD,
            ProblemCode.WRONG_TYPE,
            ProblemCode.MISSING_FIELD,
            ProblemCode.OUT_OF_BOUNDS);

    private static final Set<ProblemCode> OF_SAID = EnumSet.of(
            ProblemCode.NOT_JSON,
            ProblemCode.TRAILING_TEXT,
            ProblemCode.DUPLICATE_FIELD,
            ProblemCode.UNKNOWN_FIELD,
            ProblemCode.WRONG_TYPE,
            ProblemCode.WRONG_VALUE,
            ProblemCode.MISSING_FIELD,
            ProblemCode.OUT_OF_BOUNDS,
            ProblemCode.UNKNOWN_PROCEDURE,
            ProblemCode.ACCESS_SITE_IMPOSSIBLE);

    private static final Set<ProblemCode> OF_BODIES =
            EnumSet.of(ProblemCode.BODY_TOO_LARGE, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    private static final Set<ProblemCode> OF_ALL = EnumSet.of(
            ProblemCode.UNKNOWN_PARAMETER,
            ProblemCode.MALFORMED_REQUEST,
            ProblemCode.NOT_IDENTIFIED,
            ProblemCode.ADDRESS_TOO_LONG,
            ProblemCode.HEADERS_TOO_LARGE,
            ProblemCode.METHOD_NOT_ALLOWED,
            ProblemCode.NOT_ACCEPTABLE,
            ProblemCode.TOO_MANY_REQUESTS,
            ProblemCode.INTERNAL_ERROR,
            ProblemCode.OVERLOADED);

    private ContractProblems() {}

    /** The problems by status, in the order of their declaration. */
    static Map<String, List<ProblemCode>> of(String path, HttpMethod method) {
        var byStatus = new TreeMap<String, List<ProblemCode>>();
        Arrays.stream(ProblemCode.values())
                .filter(code -> canAnswer(code, path, method))
                .forEach(code -> byStatus.computeIfAbsent(Integer.toString(code.status()), none -> new ArrayList<>())
                        .add(code));
        return byStatus;
    }

    private static boolean canAnswer(ProblemCode code, String path, HttpMethod method) {
        if (OF_ALL.contains(code)) {
            return true;
        }
        if (code == ProblemCode.NOT_ALLOWED) {
            return !Operations.isOpen(path, method.name());
        }
        if (method == HttpMethod.POST) {
            return ofContent(path).contains(code) || OF_BODIES.contains(code);
        }
        return switch (code) {
            case NOT_FOUND -> path.endsWith("}") || path.equals("/v1/guidance/verification");
            case UNKNOWN_PROCEDURE, DUPLICATE_FIELD ->
                List.of("/v1/symptoms", "/v1/rules", "/v1/recovery").contains(path);
            case WRONG_VALUE -> List.of("/v1/symptoms", "/v1/recovery").contains(path);
            case ACCESS_SITE_IMPOSSIBLE -> path.equals("/v1/symptoms");
            case OUT_OF_BOUNDS -> List.of("/v1/symptoms", "/v1/recovery").contains(path);
            case MISSING_FIELD -> path.equals("/v1/recovery");
            default -> false;
        };
    }

    private static Set<ProblemCode> ofContent(String path) {
        return switch (path) {
            case "/v1/triage/batch" -> OF_BATCHES;
            case "/v1/interview" -> OF_INTERVIEWS;
            case "/v1/symptoms/suggest" -> OF_SAID;
            default -> OF_REPORTS;
        };
    }
}
