package org.aftercare.triage.api;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text names a day that exists: no 31 February. */
@Documented
@Constraint(validatedBy = ExistingMoment.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, PARAMETER})
@interface ExistingMoment {
    String message() default "there is no such day";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A text that is not of the form at all is for the pattern beside this constraint to refuse. */
    final class Check implements ConstraintValidator<ExistingMoment, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !text.matches(Moment.PATTERN) || Moment.exists(text);
        }
    }
}
