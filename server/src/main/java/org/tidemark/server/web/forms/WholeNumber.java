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
import org.tidemark.server.web.text.TypedText;

/**
 * A whole number as people type it ({@link TypedText#whole}). The message is the key of the text:
 * {@code {0}} is the most, {@code {1}} the least.
 */
@Documented
@Constraint(validatedBy = WholeNumber.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WholeNumber {

    /** The most. */
    long max();

    /** The least. */
    long min() default 0;

    /** The key of the text. */
    String message() default "forms.whole";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads. */
    final class Check implements ConstraintValidator<WholeNumber, String> {

        private long max;
        private long min;

        @Override
        public void initialize(WholeNumber number) {
            max = number.max();
            min = number.min();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed != null
                    && TypedText.whole(typed).stream().anyMatch(one -> one >= min && one <= max);
        }
    }
}
