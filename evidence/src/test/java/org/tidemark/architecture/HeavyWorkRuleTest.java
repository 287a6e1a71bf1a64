package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidemark.architecture.samples.DrawsAtOnce;
import org.tidemark.architecture.samples.DrawsInLine;
import org.tidemark.server.kernel.work.HeavyWork;

/**
 * Hashing of passwords, pictures, PDF files, spreadsheets and archives burn a core. In the platform
 * they are reached through {@link HeavyWork} only: whoever calls them does it in a lambda of a
 * class that has the line, or is called that way himself.
 */
class HeavyWorkRuleTest {

    /** Where work that burns a core is done. */
    private static final Set<String> HEAVY =
            Set.of(
                    "javax.imageio",
                    "org.apache.pdfbox",
                    "org.apache.poi",
                    "org.dhatim.fastexcel",
                    "org.apache.commons.compress",
                    "java.util.zip",
                    "org.springframework.security.crypto.password");

    /** What reads files in the module of tables; its writers and values do no such work. */
    private static final Set<String> READERS =
            Set.of(
                    "org.tidemark.tables.TableReader",
                    "org.tidemark.tables.ZippedTables",
                    "org.tidemark.tables.Workbooks");

    /** The demo draws its goods once, before its doors open. */
    private static final String DEMO = House.SERVER + ".faces.demo";

    @Test
    void nothing_that_burns_a_core_is_reached_but_through_the_line() {
        assertThat(reached(House.CLASSES)).isEmpty();
    }

    @Test
    void whoever_draws_at_once_is_told_and_whoever_waits_in_line_is_not() {
        assertThat(reached(House.only(DrawsAtOnce.class, DrawsInLine.class)))
                .isNotEmpty()
                .allMatch(one -> one.startsWith(DrawsAtOnce.class.getName()));
    }

    /** Where calls begin that lead to heavy work past the line. */
    private static Set<String> reached(JavaClasses classes) {
        Deque<JavaCodeUnit> open =
                classes.stream()
                        .filter(HeavyWorkRuleTest::ofPlatform)
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(HeavyWorkRuleTest::worksItself)
                        .collect(Collectors.toCollection(ArrayDeque::new));
        Set<JavaCodeUnit> seen = new HashSet<>();
        Set<String> beginnings = new TreeSet<>();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.poll();
            if (!seen.add(unit)) {
                continue;
            }
            Set<JavaAccess<?>> calls =
                    unit.getAccessesToSelf().stream()
                            .filter(call -> ofPlatform(call.getOriginOwner()))
                            .collect(Collectors.toSet());
            if (calls.isEmpty() && !(unit instanceof JavaConstructor)) {
                beginnings.add(unit.getFullName());
            }
            calls.stream()
                    .filter(call -> !isInLine(call))
                    .map(JavaAccess::getOrigin)
                    .forEach(open::add);
        }
        return beginnings;
    }

    private static boolean ofPlatform(JavaClass type) {
        return (House.isIn(type, House.SERVER) && !House.isIn(type, DEMO))
                || House.isIn(type, "org.tidemark.architecture.samples");
    }

    private static boolean worksItself(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getCallsFromSelf().stream(),
                        unit.getMethodReferencesFromSelf().stream())
                .anyMatch(call -> isHeavy(call.getTargetOwner()) && !isInLine(call));
    }

    private static boolean isHeavy(JavaClass type) {
        return HEAVY.stream().anyMatch(name -> House.isIn(type, name))
                || READERS.contains(House.outermost(type).getName());
    }

    private static boolean isInLine(JavaAccess<?> call) {
        return call.isDeclaredInLambda()
                && House.outermost(call.getOriginOwner()).getAllFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(HeavyWork.class));
    }
}
