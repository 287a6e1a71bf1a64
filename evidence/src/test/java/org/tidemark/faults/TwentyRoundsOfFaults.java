package org.tidemark.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rounds. Not of the ordinary run: they take long and want root. Run by {@code
 * -Dtest=TwentyRoundsOfFaults}, see {@code docs/evidence.md}.
 */
class TwentyRoundsOfFaults {

    private static final long SEED =
            Long.getLong("tidemark.faults.seed", System.nanoTime() % 1_000_000);
    private static final String ONLY = System.getProperty("tidemark.faults.only", "");
    private static final Path REPORT =
            Path.of(System.getProperty("tidemark.faults.report", "target/faults.md"));

    /** Each fault and how it is varied; the seed decides the order. */
    private static final List<Fault> FAULTS =
            List.of(
                    new CrashFault(true, false),
                    new CrashFault(false, true),
                    new CrashFault(true, true),
                    new FenceFault(false),
                    new FenceFault(false),
                    new FenceFault(true),
                    new FenceFault(true),
                    new CutFault(Cut.SESSIONS),
                    new CutFault(Cut.RESET),
                    new CutFault(Cut.SHUT),
                    new CutFault(Cut.SILENT),
                    new CutFault(Cut.COMMITS),
                    new FullDiskFault(FullDisk.EMBEDDED),
                    new FullDiskFault(FullDisk.BESIDE),
                    new FullDiskFault(FullDisk.OWN),
                    new MemoryFault(),
                    new MemoryFault(),
                    new ClockFault(Duration.ofDays(400), false, true),
                    new ClockFault(Duration.ofDays(-1), false, false),
                    new ClockFault(Duration.ofMinutes(10), true, true));

    @Test
    void nothing_is_lost_doubled_or_acknowledged_after_fencing_and_health_is_right()
            throws Exception {
        System.out.println("seed " + SEED + "; again with -Dtidemark.faults.seed=" + SEED);
        List<Fault> faults = new ArrayList<>(FAULTS);
        Collections.shuffle(faults, new Random(SEED));
        faults.removeIf(fault -> !fault.name().contains(ONLY));
        List<RoundReport> reports = new ArrayList<>();
        Path folder =
                Files.createTempDirectory(
                        "tidemark-faults",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwxr-xr-x")));
        Path home = Path.of("").toAbsolutePath().getParent();
        try (FaultWorld world = new FaultWorld(home, folder)) {
            Commands.run(home.resolve("tidemark").toString(), "--version");
            world.found();
            SplittableRandom dice = new SplittableRandom(SEED);
            for (Fault fault : faults) {
                reports.add(round(world, reports.size() + 1, fault, dice.split()));
                Files.writeString(REPORT, "Seed " + SEED + "\n\n" + RoundReport.table(reports));
            }
        }
        System.out.println(RoundReport.table(reports));
        assertThat(reports)
                .as("rounds with something wrong; their book and logs stand in %s", folder)
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.wrong()).as(report.fault()).isEmpty());
        delete(folder);
    }

    private static RoundReport round(
            FaultWorld world, int number, Fault fault, SplittableRandom dice) {
        String missing = fault.missing(world);
        RoundReport report;
        if (!missing.isEmpty()) {
            report = RoundReport.without(number, fault.name(), "not tried: it needs " + missing);
        } else {
            try {
                report = new FaultRound(world, number, fault, dice).run();
            } catch (Exception broken) {
                broken.printStackTrace();
                world.endPlatforms();
                report = RoundReport.without(number, fault.name(), "broken off: " + broken);
            }
        }
        System.out.printf(
                "round %d, %s: %s%n",
                number, fault.name(), report.wrong().isEmpty() ? "right" : report.wrong());
        return report;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Collections.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
