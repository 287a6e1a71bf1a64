package org.tidemark.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of the module table: a module knows itself and what stands in its row, no more. */
class ModuleArrowsTest {
    private static final Map<String, Set<String>> KNOWS =
            Map.of(
                    "engine", Set.of(),
                    "commands", Set.of("engine"),
                    "plan", Set.of("engine"),
                    "journal", Set.of("engine"),
                    "tables", Set.of("engine"),
                    "simulator", Set.of("engine", "plan", "tables"),
                    "client", Set.of(),
                    "server",
                            Set.of("engine", "commands", "plan", "journal", "tables", "simulator"),
                    "cli",
                            Set.of(
                                    "engine",
                                    "commands",
                                    "plan",
                                    "journal",
                                    "tables",
                                    "simulator",
                                    "server"),
                    "bench",
                            Set.of(
                                    "engine",
                                    "commands",
                                    "plan",
                                    "journal",
                                    "tables",
                                    "simulator",
                                    "server",
                                    "cli"));

    private static final Set<String> BARE =
            Set.of(
                    RuntimeException.class.getName(),
                    Exception.class.getName(),
                    Error.class.getName(),
                    Throwable.class.getName());

    private static final JavaClasses TIDEMARK =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.tidemark");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine",
                "commands",
                "plan",
                "journal",
                "tables",
                "simulator",
                "client",
                "server",
                "cli",
                "bench"
            })
    void a_module_knows_only_the_modules_in_its_row(String module) {
        String itself = packageOf(module);
        String[] known =
                KNOWS.get(module).stream().map(ModuleArrowsTest::packageOf).toArray(String[]::new);
        DescribedPredicate<JavaClass> unknown =
                resideInAPackage("org.tidemark..")
                        .and(resideOutsideOfPackage(itself))
                        .and(DescribedPredicate.not(resideInAnyPackage(known)))
                        .as("in modules other than %s", KNOWS.get(module));
        noClasses()
                .that()
                .resideInAPackage(itself)
                .should()
                .dependOnClassesThat(unknown)
                .allowEmptyShould(true)
                .check(TIDEMARK);
    }

    @Test
    void the_table_covers_every_class_seen_from_here() {
        assertThat(TIDEMARK)
                .isNotEmpty()
                .allMatch(type -> KNOWS.containsKey(type.getPackageName().split("\\.", 4)[2]));
    }

    @Test
    void nobody_throws_a_bare_exception() {
        DescribedPredicate<JavaConstructorCall> bare =
                DescribedPredicate.describe(
                        "of an exception without a meaning of its own",
                        call ->
                                BARE.contains(call.getTargetOwner().getName())
                                        && !call.getOriginOwner().isAssignableTo(Throwable.class));
        noClasses().should().callConstructorWhere(bare).check(TIDEMARK);
    }

    @Test
    void no_public_method_asks_for_an_optional() {
        classes().should(HouseConditions.askForNoOptional()).check(TIDEMARK);
    }

    private static String packageOf(String module) {
        return "org.tidemark." + module + "..";
    }
}
