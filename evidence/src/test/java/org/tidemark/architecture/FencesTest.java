package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * Each package of the platform says what it may use, uses nothing else and asks for nothing that it
 * does not use; and a wing sees only itself and the wings below it.
 */
class FencesTest {
    private static final List<String> WINGS =
            List.of("kernel", "web", "people", "money", "trade", "growth", "faces");

    @Test
    void a_package_uses_what_it_says_and_says_what_it_uses() {
        Map<String, Set<String>> uses = uses(House.CLASSES);
        assertThat(uses).hasSizeGreaterThan(30);
        List<String> wrong = new ArrayList<>();
        uses.forEach((name, used) -> {
            if (!declared(name).equals(List.copyOf(used))) {
                wrong.add(name + " should say: allowedDependencies = " + written(used));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_wing_sees_only_itself_and_what_is_below() {
        assertThat(climbing(uses(House.CLASSES))).isEmpty();
    }

    @Test
    void a_wing_that_sees_what_is_above_is_told() {
        assertThat(
                        climbing(
                                Map.of(
                                        "trade.orders",
                                                Set.of(
                                                        "money.payments",
                                                        "growth.team",
                                                        "kernel.jobs"),
                                        "web.site", Set.of("kernel.ledger", "people.staff"))))
                .containsExactlyInAnyOrder(
                        "trade.orders -> growth.team", "web.site -> people.staff");
    }

    @Test
    void every_package_stands_in_a_wing() {
        assertThat(uses(House.CLASSES).keySet())
                .allSatisfy(name -> assertThat(WINGS).contains(wing(name)));
    }

    private static Collection<String> climbing(Map<String, Set<String>> uses) {
        Set<String> climbing = new TreeSet<>();
        uses.forEach((name, used) ->
                used.stream()
                        .filter(other -> WINGS.indexOf(wing(other)) > WINGS.indexOf(wing(name)))
                        .forEach(other -> climbing.add(name + " -> " + other)));
        return climbing;
    }

    /** Which other packages of the platform each package uses; all by their names in it. */
    private static Map<String, Set<String>> uses(JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes) {
            if (inside(type)) {
                Set<String> used = uses.computeIfAbsent(name(type), name -> new TreeSet<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (inside(target) && !name(target).equals(name(type))) {
                        used.add(name(target));
                    }
                }
            }
        }
        return uses;
    }

    private static boolean inside(JavaClass type) {
        return type.getPackageName().startsWith(House.SERVER + ".")
                && !type.getSimpleName().equals("package-info");
    }

    private static String name(JavaClass type) {
        return type.getPackageName().substring(House.SERVER.length() + 1);
    }

    private static String wing(String name) {
        return name.split("\\.", 2)[0];
    }

    private static List<String> declared(String name) {
        JavaPackage declaring = House.CLASSES.getPackage(House.SERVER + "." + name);
        return declaring
                .tryGetAnnotationOfType(ApplicationModule.class)
                .map(module -> List.of(module.allowedDependencies()))
                .orElse(List.of(ApplicationModule.OPEN_TOKEN));
    }

    private static String written(Set<String> used) {
        return used.isEmpty() ? "{}" : "{\"" + String.join("\", \"", used) + "\"}";
    }
}
