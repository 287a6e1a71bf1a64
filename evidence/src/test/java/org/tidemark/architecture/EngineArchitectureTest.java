package org.tidemark.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The engine is a pure function: what would make it anything else is not in it. */
class EngineArchitectureTest {
    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.tidemark.engine");

    /**
     * What a snapshot is written to and read from is handed in, and what is kept in memory in
     * between; the engine opens nothing.
     */
    private static final Class<?>[] PORTS = {
        Serializable.class,
        DataInput.class,
        DataOutput.class,
        IOException.class,
        InputStream.class,
        OutputStream.class,
        DataInputStream.class,
        DataOutputStream.class,
        ByteArrayInputStream.class,
        ByteArrayOutputStream.class
    };

    @Test
    void the_engine_knows_only_the_jdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.tidemark.engine..", "java..", "org.jspecify.annotations..")
                .check(ENGINE);
    }

    @Test
    void the_engine_does_no_input_or_output_and_has_no_threads() {
        DescribedPredicate<JavaClass> outside =
                resideInAnyPackage(
                                "java.io..",
                                "java.net..",
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.sql..",
                                "java.util.concurrent..",
                                "java.util.logging..")
                        .and(DescribedPredicate.not(belongToAnyOf(PORTS)))
                        .or(JavaClass.Predicates.assignableTo(Thread.class))
                        .or(JavaClass.Predicates.assignableTo(Random.class))
                        .or(resideInAPackage("java.util.random.."))
                        .as("of input and output, threads or chance");
        noClasses().should().dependOnClassesThat(outside).check(ENGINE);
    }

    @Test
    void the_engine_reads_no_clock() {
        DescribedPredicate<JavaMethodCall> clock =
                DescribedPredicate.describe(
                        "of a clock",
                        call -> {
                            String owner = call.getTargetOwner().getName();
                            String name = call.getName();
                            return owner.equals("java.time.Clock")
                                    || owner.startsWith("java.time.") && name.equals("now")
                                    || owner.equals("java.lang.System")
                                            && (name.equals("currentTimeMillis")
                                                    || name.equals("nanoTime"))
                                    || owner.equals("java.lang.Math") && name.equals("random");
                        });
        noClasses().should().callMethodWhere(clock).check(ENGINE);
    }

    @Test
    void the_engine_has_no_floating_point() {
        classes().should(HouseConditions.haveNoFloatingPoint()).check(ENGINE);
    }
}
