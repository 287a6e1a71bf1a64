package org.tidemark.server.web.forms;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.money.Fen;

/**
 * An amount of money as people type it, one that {@link Fen#read} takes and that is more than
 * nothing.
 */
@Documented
@Constraint(validatedBy = FenAmount.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FenAmount {

    /** Whether the field may stay empty, or hold nothing: 0.00 then. */
    boolean optional() default false;

    /** The key of the text. */
    String message() default "forms.amount";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads. */
    final class Check implements ConstraintValidator<FenAmount, String> {

        private boolean optional;

        @Override
        public void initialize(FenAmount amount) {
            optional = amount.optional();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            if (typed == null || typed.isBlank()) {
                return optional;
            }
            return Fen.read(typed).filter(fen -> optional || fen.fen() > 0).isPresent();
        }
    }
}
