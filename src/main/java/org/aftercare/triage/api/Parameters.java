package org.aftercare.triage.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.engine.Guidance;
import org.jspecify.annotations.Nullable;

/** Reads query and path parameters as strictly as bodies are read: the form of all, with every fault named, before the meaning of any. */
final class Parameters {
    /** Anything but control characters. */
    static final String WORDS = "^[^\\u0000-\\u001F\\u007F]+$";

    static final int MOST_CHARACTERS = 100;

    private final Refusals refusals = new Refusals();

    Optional<String> required(String name, @Nullable String value) {
        return refusals.orRefuse(
                Optional.ofNullable(value),
                () -> Refusal.ofParameter(name, ProblemCode.MISSING_FIELD, "this parameter is required", List.of()));
    }

    Optional<String> matching(String name, @Nullable String value, String pattern) {
        return refusing(
                value,
                each -> each.matches(pattern),
                Refusal.ofParameter(
                        name, ProblemCode.OUT_OF_BOUNDS, "the value is not of the form required", List.of(pattern)));
    }

    /** Words that a person typed. */
    Optional<String> words(String name, @Nullable String value) {
        if (value != null && value.length() > MOST_CHARACTERS) {
            var expected = List.of("at most " + MOST_CHARACTERS + " characters");
            refusals.add(Refusal.ofParameter(name, ProblemCode.OUT_OF_BOUNDS, "the value is too long", expected));
            return Optional.empty();
        }
        return matching(name, value, WORDS);
    }

    Optional<String> oneOf(String name, @Nullable String value, List<String> allowed) {
        return refusing(
                value,
                allowed::contains,
                Refusal.ofParameter(name, ProblemCode.WRONG_VALUE, "the value is none of those allowed", allowed));
    }

    /** The access site a parameter names, if it is given. */
    Optional<AccessSite> accessSite(@Nullable String value) {
        var all = Arrays.stream(AccessSite.values()).map(AccessSite::name).toList();
        return oneOf("accessSite", value, all).map(AccessSite::valueOf);
    }

    /** Passes when the form of all that was read is right. */
    void refuseMisshapen() {
        refusals.throwIfAny();
    }

    private Optional<String> refusing(@Nullable String value, Predicate<String> isRight, Refusal refusal) {
        var given = Optional.ofNullable(value);
        var right = given.filter(isRight);
        return given.isEmpty() ? given : refusals.orRefuse(right, () -> refusal);
    }

    /** The procedure a parameter names, if it is given. */
    static Optional<Procedure> procedure(@Nullable String code, Guidance guidance) {
        var known = guidance.catalogue().procedures().stream()
                .filter(each -> each.code().value().equals(code))
                .findFirst();
        if (code != null && known.isEmpty()) {
            throw refused(ProcedureRefusals.unknown("", code, guidance).inParameter("procedure"));
        }
        return known;
    }

    /** Passes an access site that the procedure can have. */
    static void refuseImpossible(Optional<AccessSite> site, Optional<Procedure> procedure) {
        var possible = procedure.map(Procedure::accessSites).orElse(List.of(AccessSite.values()));
        if (site.isPresent() && !possible.contains(site.get())) {
            throw refused(ProcedureRefusals.impossible("", possible).inParameter("accessSite"));
        }
    }

    /** What the id in an address means; an id that is malformed or not known is not there. */
    static <I, T> T inAddress(String name, String text, Function<String, I> id, Function<I, Optional<T>> find) {
        try {
            return find.apply(id.apply(text)).orElseThrow(() -> notFound(name));
        } catch (IllegalArgumentException malformed) {
            throw notFound(name);
        }
    }

    private static Refused notFound(String name) {
        return refused(name, ProblemCode.NOT_FOUND, "there is nothing of this " + name, List.of());
    }

    private static Refused refused(String parameter, ProblemCode code, String detail, List<String> expected) {
        return refused(Refusal.ofParameter(parameter, code, detail, expected));
    }

    private static Refused refused(Refusal refusal) {
        return new Refused(List.of(refusal));
    }
}
