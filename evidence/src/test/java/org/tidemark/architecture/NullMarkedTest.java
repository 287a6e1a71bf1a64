package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** In a package that is marked, null is what is written as such, and the compiler checks it. */
class NullMarkedTest {
    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            if (!type.getSimpleName().equals("package-info")
                    && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        Frozen.check("not-null-marked", unmarked);
    }

    @Test
    void a_package_that_is_not_marked_is_told() {
        JavaClass sample = House.only(NullMarkedTest.class).get(NullMarkedTest.class);
        assertThat(sample.getPackage().isAnnotatedWith(NullMarked.class)).isFalse();
    }
}
