package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;

/** Holds what was read against the bounds its type declares, which are the bounds the contract shows. */
final class ContractBounds {
    private final Validator validator;
    private final QuickBounds quick;

    ContractBounds(Validator validator) {
        this.validator = validator;
        this.quick = new QuickBounds(validator);
    }

    /**
     * Passes what is within its bounds.
     *
     * @throws Refused with every bound that is broken, in the order of places
     */
    <T> void check(T value) {
        if (quick.areKeptBy(value)) {
            return;
        }
        var refusals = validator.validate(value).stream()
                .map(ContractBounds::refusal)
                .sorted(Comparator.comparing(Refusal::code).thenComparing(refusal -> String.valueOf(refusal.pointer())))
                .toList();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    private static Refusal refusal(ConstraintViolation<?> violation) {
        var pointer = pointer(violation.getPropertyPath());
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull) {
            return Refusal.at(pointer, ProblemCode.MISSING_FIELD, "this field is required");
        }
        if (constraint instanceof Size size && "".equals(violation.getInvalidValue())) {
            var expected = "at least " + size.min() + " character";
            return Refusal.at(pointer, ProblemCode.OUT_OF_BOUNDS, "the value is too short", List.of(expected));
        }
        if (constraint instanceof Size size) {
            var expected = "at most " + size.max() + " "
                    + (violation.getInvalidValue() instanceof List ? "items" : "characters");
            return Refusal.at(pointer, ProblemCode.OUT_OF_BOUNDS, "the value is too long", List.of(expected));
        }
        if (constraint instanceof Pattern pattern) {
            return Refusal.at(
                    pointer,
                    ProblemCode.OUT_OF_BOUNDS,
                    "the value is not of the form required",
                    List.of(pattern.regexp()));
        }
        return Refusal.at(pointer, ProblemCode.OUT_OF_BOUNDS, violation.getMessage());
    }

    private static String pointer(Path path) {
        var pointer = JsonPointer.empty();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer = pointer.appendIndex(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer = pointer.appendProperty(node.getName());
            }
        }
        return pointer.toString();
    }
}
