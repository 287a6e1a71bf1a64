package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/security.md} has every requirement once, and names what exists. */
class SecurityTableTest {
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern COUNT = Pattern.compile("\\| (yes|in part|no|-) \\| (\\d+) \\|");
    private static final Pattern CLASS_NAME = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern LINK = Pattern.compile("\\]\\([^)]+\\)");
    private static final Set<String> STANDS = Set.of("yes", "in part", "no", "-");

    private static final Set<String> TESTS =
            Sources.allFiles().stream()
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Test") || name.endsWith("IT"))
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * One requirement.
     *
     * @param stands {@code yes}, {@code in part}, {@code no}, or {@code -} where it does not apply
     * @param told by what, or what is missing, or why it does not apply
     */
    private record Row(String number, String stands, String told) {}

    @Test
    void every_requirement_of_level_one_and_two_stands_there_once_in_order() {
        assertThat(rows()).extracting(Row::number).containsExactlyElementsOf(numbers());
    }

    @Test
    void whatever_is_kept_names_a_test_or_the_page_that_is_asked_for() {
        assertThat(rows()).extracting(Row::stands).isSubsetOf(STANDS);
        assertThat(rows())
                .filteredOn(row -> row.stands().equals("yes"))
                .hasSizeGreaterThan(50)
                .allSatisfy(row ->
                        assertThat(
                                        names(row).findAny().isPresent()
                                                || LINK.matcher(row.told()).find())
                                .as(row.number())
                                .isTrue());
    }

    @Test
    void every_test_named_in_the_document_exists() {
        assertThat(lines().stream().flatMap(line -> names(line))).isNotEmpty().isSubsetOf(TESTS);
    }

    @Test
    void the_counts_are_those_of_the_table() {
        Map<String, Long> counted =
                rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::stands, TreeMap::new, Collectors.counting()));
        Map<String, Long> told =
                lines().stream()
                        .flatMap(line -> COUNT.matcher(line).results())
                        .collect(
                                Collectors.toMap(
                                        (MatchResult found) -> found.group(1),
                                        found -> Long.valueOf(found.group(2))));
        assertThat(told).isEqualTo(counted);
    }

    private static List<Row> rows() {
        return lines().stream()
                .flatMap(line -> ROW.matcher(line).results())
                .map((MatchResult row) -> new Row(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    private static Stream<String> names(Row row) {
        return names(row.told());
    }

    private static Stream<String> names(String text) {
        return CLASS_NAME.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    /** The numbers of OWASP ASVS 5.0, levels 1 and 2. */
    private static List<String> numbers() {
        Path kept =
                Sources.root().resolve("evidence/src/test/resources/security/asvs-5.0-level-2.txt");
        return Sources.lines(kept);
    }

    private static List<String> lines() {
        return Sources.lines(Sources.root().resolve("docs/security.md"));
    }
}
