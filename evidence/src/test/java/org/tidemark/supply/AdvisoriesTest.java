package org.tidemark.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing that production runs has a hole that is known; {@code -Dtidemark.advisories.from} names
 * an archive of OSV records from which what is known is taken anew.
 */
class AdvisoriesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path KEPT = Path.of("src/test/resources/supply/advisories.tsv");
    private static final Path EXCEPTIONS = Path.of("src/test/resources/supply/exceptions.tsv");
    private static final Set<Library> USED = Bom.read(Bom.shipped(ROOT)).licences().keySet();
    private static final String FROM = System.getProperty("tidemark.advisories.from", "");

    @BeforeAll
    static void taken_anew_where_that_is_asked_for() throws IOException {
        if (!FROM.isEmpty()) {
            Set<String> keys = USED.stream().map(Library::key).collect(Collectors.toSet());
            Advisories found = OsvRecords.in(Path.of(FROM), keys);
            Files.write(KEPT, found.lines("osv.dev, Maven"));
        }
    }

    @Test
    void nothing_that_production_runs_has_a_hole_that_is_known() throws IOException {
        Advisories kept = Advisories.read(KEPT);
        assertThat(kept.all()).isNotEmpty();
        assertThat(kept.problems(USED, Files.readAllLines(EXCEPTIONS))).isEmpty();
    }

    /** Time alone breaks no build; it is said loudly. */
    @Test
    void old_data_are_told_on_the_error_stream() throws IOException {
        String warning = Advisories.read(KEPT).warning(LocalDate.now(ZoneOffset.UTC));
        if (!warning.isEmpty()) {
            System.err.println(warning);
        }
        Advisories kept = Advisories.of(List.of("# read-through: 2026-01-31"));
        assertThat(kept.warning(LocalDate.of(2026, 3, 2))).isEmpty();
        assertThat(kept.warning(LocalDate.of(2026, 3, 3))).contains("31 days old", "2026-01-31");
    }

    @Test
    void a_hole_is_told_until_somebody_has_answered_for_it() {
        Advisories kept =
                Advisories.of(
                        List.of(
                                "# read-through: 2026-01-31",
                                "CVE-1\ta:b\t1.0\t1.5\t",
                                "CVE-2\ta:b\t0\t\t1.2"));
        List<Library> used = List.of(new Library("a:b", "1.2"), new Library("a:c", "1.2"));
        assertThat(kept.problems(used, List.of()))
                .containsExactly(
                        "CVE-1 is in Library[key=a:b, version=1.2], fixed in 1.5",
                        "CVE-2 is in Library[key=a:b, version=1.2], fixed in ");
        List<String> answered =
                List.of(
                        "# what is answered for",
                        "CVE-1\ta:b\t1.2\t2026-01-31\tonly its writer has it, and we only read",
                        "CVE-2\ta:b\t1.2\t2026-01-31\tonly its writer has it, and we only read");
        assertThat(kept.problems(used, answered)).isEmpty();
        assertThat(kept.problems(List.of(new Library("a:b", "1.3")), answered)).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> kept.problems(used, List.of("CVE-1\ta:b\t1.2\t2026-01-31\tfine")));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, 1.10, -1",
        "1.0, 1, 0",
        "1.0.Final, 1.0, 0",
        "33.8.0-jre, 33.8.0, 0",
        "11.0.0-M1, 11.0.0, -1",
        "11.0.0-M2, 11.0.0-M10, -1",
        "2.0-rc1, 2.0-beta9, 1",
        "4.0.0-SNAPSHOT, 4.0.0, -1",
        "4.40.734.ALL, 4.40.733.ALL, 1",
        "1.2.3.1, 1.2.3, 1",
        "99999999999999999999, 3, 1"
    })
    void versions_are_ordered_as_maven_orders_them(String one, String other, int order) {
        assertThat(Integer.signum(Versions.compare(one, other))).isEqualTo(order);
        assertThat(Integer.signum(Versions.compare(other, one))).isEqualTo(-order);
    }

    @Test
    void records_of_osv_become_ranges_of_the_libraries_that_are_used() {
        OsvRecords records = new OsvRecords(Set.of("a:b"));
        records.add(
                JsonMapper.shared()
                        .readTree(
                                """
                                {"id": "GHSA-1", "modified": "2026-01-02T03:04:05Z", "affected": [
                                  {"package": {"ecosystem": "Maven", "name": "a:b"},
                                   "ranges": [{"type": "ECOSYSTEM", "events": [
                                     {"introduced": "0"}, {"fixed": "1.5"},
                                     {"introduced": "2.0"}, {"last_affected": "2.3"},
                                     {"introduced": "3.0"}]}],
                                   "versions": ["1.4", "1.9"]},
                                  {"package": {"ecosystem": "Maven", "name": "a:other"},
                                   "ranges": [{"events": [{"introduced": "0"}]}]},
                                  {"package": {"ecosystem": "npm", "name": "a:b"}}]}
                                """));
        records.add(
                JsonMapper.shared()
                        .readTree(
                                """
                                {"id": "GHSA-2", "modified": "2026-01-01T00:00:00Z",
                                 "withdrawn": "2026-01-01T00:00:00Z", "affected": [
                                  {"package": {"ecosystem": "Maven", "name": "a:b"},
                                   "ranges": [{"events": [{"introduced": "0"}]}]}]}
                                """));
        Advisories read = records.advisories();
        assertThat(read.readThrough()).isEqualTo("2026-01-02");
        assertThat(read.all())
                .containsExactly(
                        new Advisory("GHSA-1", "a:b", "0", "1.5", ""),
                        new Advisory("GHSA-1", "a:b", "2.0", "", "2.3"),
                        new Advisory("GHSA-1", "a:b", "3.0", "", ""),
                        new Advisory("GHSA-1", "a:b", "1.9", "", "1.9"));
        assertThat(Advisories.of(read.lines("a test")).all())
                .containsExactlyInAnyOrderElementsOf(read.all());
    }
}
