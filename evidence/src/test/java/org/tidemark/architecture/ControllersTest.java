package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.tidemark.architecture.samples.CallsController;
import org.tidemark.architecture.samples.SampleController;

/** A controller answers requests; nobody uses it as a library. */
class ControllersTest {
    @Test
    void no_controller_is_used_by_another_class() {
        Frozen.check("uses-controller", uses(House.CLASSES));
    }

    @Test
    void whoever_uses_one_is_told() {
        assertThat(uses(House.only(CallsController.class, SampleController.class)))
                .containsExactly(
                        CallsController.class.getName()
                                + " -> "
                                + SampleController.class.getName());
    }

    private static Set<String> uses(JavaClasses classes) {
        Set<String> uses = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass from = House.outermost(type);
                JavaClass target = House.outermost(dependency.getTargetClass());
                if (!from.equals(target)
                        && House.isIn(target, "org.tidemark")
                        && target.isMetaAnnotatedWith(Controller.class)) {
                    uses.add(from.getName() + " -> " + target.getName());
                }
            }
        }
        return uses;
    }
}
