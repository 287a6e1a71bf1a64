package org.tidemark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.tidemark.architecture.samples.model.ModelWithSql;

/** What a use case is about is told in plain values: no framework, no SQL. */
class ModelPackagesTest {
    private static final ArchRule PLAIN =
            noClasses()
                    .that()
                    .resideInAPackage("..model..")
                    .and()
                    .doNotHaveSimpleName("package-info") // its fence is no part of the model
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "java.sql..",
                            "javax.sql..",
                            "jakarta..",
                            "gg.jte..",
                            "org.flywaydb..",
                            "org.postgresql..",
                            "tools.jackson..")
                    .allowEmptyShould(true);

    @Test
    void a_model_knows_no_framework_and_no_sql() {
        PLAIN.check(House.CLASSES);
    }

    @Test
    void a_model_that_does_is_told() {
        assertThat(PLAIN.evaluate(House.only(ModelWithSql.class)).hasViolation()).isTrue();
    }
}
