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
 * A text on one line, its length in characters as people count them ({@link TypedText#length}); not
 * sent counts as empty. The message is the key of the text: {@code {0}} is the most characters,
 * {@code {1}} the least.
 */
@Documented
@Constraint(validatedBy = OneLine.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    /** The most characters. */
    int max();

    /** The least; with none the field may stay empty. */
    int min() default 0;

    /** The key of the text. */
    String message() default "forms.line";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts. */
    final class Check implements ConstraintValidator<OneLine, String> {

        private int max;
        private int min;

        @Override
        public void initialize(OneLine line) {
            max = line.max();
            min = line.min();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            int length = typed == null ? 0 : TypedText.length(TypedText.line(typed));
            return length >= min && length <= max;
        }
    }
}
