package org.tidemark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidemark.cli.TidemarkCommand;

final class BenchCommandIT {

    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\":(-?\\d+)");
    private static final Path FOLDERS = Path.of("target", "databases").toAbsolutePath();

    @Test
    void the_journal_bench_prints_every_figure_and_leaves_nothing_behind() throws IOException {
        Map<String, BigInteger> figures =
                figures(run("bench", "journal", "--json", "--members", "200", "--orders", "400"));
        assertThat(figures)
                .containsKeys(
                        "processors",
                        "members",
                        "orders",
                        "fdatasyncMicros",
                        "ordersPerSecond",
                        "copiesPerSecond",
                        "copyRatioPercent",
                        "bytesPerOrder",
                        "groups",
                        "groupMedian",
                        "groupLargest",
                        "loadedP50Micros",
                        "loadedP99Micros",
                        "singleP50Micros",
                        "singleP99Micros",
                        "replayedPerSecond",
                        "rowLock1PerSecond",
                        "rowLock8PerSecond",
                        "rowLock32PerSecond",
                        "rowLockRatio");
        assertThat(figures).containsEntry("orders", BigInteger.valueOf(400));
        assertThat(figures.values()).allMatch(value -> value.signum() >= 0);
        assertThat(figures.get("loadedP99Micros"))
                .isGreaterThanOrEqualTo(figures.get("loadedP50Micros"));
        assertThat(folders()).isEmpty();
    }

    @Test
    void the_engine_bench_measures_the_seed_plan_and_every_mechanism() throws IOException {
        String[] command = {"bench", "engine", "--json", "--members", "500", "--orders", "2000"};
        String json = run(command);
        assertThat(json).contains("\"everything\":{");
        assertThat(figures(json)).containsKeys("ordersPerSecond", "capExits");
        assertThat(checksums(run(command))).hasSize(2).isEqualTo(checksums(json));
    }

    @Test
    void a_count_of_nothing_is_wrong_use() throws IOException {
        StringWriter err = new StringWriter();
        int status =
                TidemarkCommand.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err),
                        "bench",
                        "journal",
                        "--orders",
                        "0");
        assertThat(status).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString())
                .contains("--orders 0: out of range; write a number from 1 to 50000000");
    }

    private static String run(String... arguments) throws IOException {
        Files.createDirectories(FOLDERS);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = arguments;
        if (arguments[1].equals("journal")) {
            all =
                    Stream.concat(
                                    Stream.of(arguments),
                                    Stream.of("--seconds", "1", "--folder", FOLDERS.toString()))
                            .toArray(String[]::new);
        }
        int status = TidemarkCommand.run(new PrintWriter(out), new PrintWriter(err), all);
        assertThat(status).as(err.toString()).isZero();
        return out.toString();
    }

    private static Map<String, BigInteger> figures(String json) {
        Map<String, BigInteger> figures = new LinkedHashMap<>();
        Matcher number = NUMBER.matcher(json);
        while (number.find()) {
            figures.put(number.group(1), new BigInteger(number.group(2)));
        }
        return figures;
    }

    private static List<String> checksums(String json) {
        return Pattern.compile("\"checksum\":(-?\\d+)")
                .matcher(json)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> children = Files.list(FOLDERS)) {
            return children.toList();
        }
    }
}
