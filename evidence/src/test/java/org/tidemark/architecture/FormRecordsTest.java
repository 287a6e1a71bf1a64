package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.tidemark.architecture.samples.TicksNothing;

/**
 * What a form sends may always be missing: a box that is not ticked, a field that somebody left
 * out. A primitive in the record of a form refuses all of it instead of being told as missing.
 */
class FormRecordsTest {

    @Test
    void no_record_of_a_form_has_a_part_that_cannot_be_missing() {
        assertThat(primitives(House.CLASSES)).isEmpty();
    }

    @Test
    void one_that_has_is_told() {
        assertThat(primitives(House.only(TicksNothing.class, TicksNothing.Form.class)))
                .containsExactly(TicksNothing.Form.class.getName() + ".ticked");
    }

    private static Set<String> primitives(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.isMetaAnnotatedWith(Controller.class)) {
                for (JavaMethod method : type.getMethods()) {
                    if (method.isAnnotatedWith(PostMapping.class)) {
                        method.getParameters().forEach(one -> found.addAll(primitives(one)));
                    }
                }
            }
        }
        return found;
    }

    /** The parts of what a handler is given, where that is a record of the house. */
    private static Set<String> primitives(JavaParameter parameter) {
        JavaClass given = parameter.getRawType();
        Set<String> found = new TreeSet<>();
        if (given.isRecord() && House.isIn(given, "org.tidemark") && !isMade(parameter)) {
            for (JavaField part : given.getFields()) {
                if (!part.getModifiers().contains(JavaModifier.STATIC)
                        && part.getRawType().isPrimitive()) {
                    found.add(given.getName() + "." + part.getName());
                }
            }
        }
        return found;
    }

    /** Whether the platform makes it, and no form: the frame of a page, who is signed in. */
    private static boolean isMade(JavaParameter parameter) {
        return parameter.getAnnotations().stream()
                .anyMatch(one ->
                        one.getRawType().getSimpleName().equals("AuthenticationPrincipal")
                                || one.get("value").orElse("").equals("frame"));
    }
}
