package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of promises names tests that exist. */
class GuaranteesTest {
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+(?:Test|IT))`");

    private static final Set<String> TESTS =
            Sources.allFiles().stream()
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Test") || name.endsWith("IT"))
                    .collect(Collectors.toUnmodifiableSet());

    @Test
    void every_promise_names_a_test_that_proves_it() {
        assertThat(promises()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(promises()).allSatisfy(promise -> assertThat(namesIn(promise)).isNotEmpty());
    }

    @Test
    void every_test_named_there_exists() {
        assertThat(promises().stream().flatMap(GuaranteesTest::namesIn)).isSubsetOf(TESTS);
    }

    /** The rows of the tables, without their heads. */
    private static List<String> promises() {
        return Sources.lines(Sources.root().resolve("docs/guarantees.md")).stream()
                .filter(line -> line.startsWith("| **"))
                .toList();
    }

    private static Stream<String> namesIn(String promise) {
        return TEST_NAME.matcher(promise).results().map((MatchResult found) -> found.group(1));
    }
}
