package org.tidemark.journal.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.DatabaseFolders;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.service.LedgerOptions;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.testing.TestPlans;
import org.tidemark.journal.verify.JournalVerdict;
import org.tidemark.journal.verify.JournalVerifier;
import org.tidemark.journal.verify.ReadModelTables;

/** Pulls the plug: kill -9 of a running platform, and sometimes of its database, under load. */
@Timeout(300)
final class KilledPlatformIT {

    private static final int ROUNDS = Integer.getInteger("tidemark.kill.rounds", 4);
    private static final int MOST_ACKNOWLEDGED = 3_000;
    private static final int SENT_AT_MOST = 400;

    private final Map<String, Long> acknowledged = new HashMap<>();
    private Path folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = DatabaseFolders.create();
    }

    @AfterEach
    void deleteFolder() throws Exception {
        DatabaseFolders.delete(folder);
    }

    @Test
    void every_acknowledged_command_is_there_exactly_once_after_any_kill() throws Exception {
        SplittableRandom random = new SplittableRandom(2026);
        int before = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            int most = 1 + random.nextInt(MOST_ACKNOWLEDGED);
            before = runAndKill(round, before, most, random.nextInt(3) == 0) + SENT_AT_MOST;
        }
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder)) {
            PostgresJournal journal = PostgresJournal.open(postgres.dataSource(), "main");
            LedgerService.open(LedgerOptions.DEFAULT, journal, TestPlans.READER, Clock.systemUTC())
                    .close();
            checkRecords(journal);
            JournalVerdict verdict =
                    new JournalVerifier(
                                    journal,
                                    TestPlans.READER,
                                    new ReadModelTables(postgres.dataSource(), "main"))
                            .verify(seq -> {});
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.records()).isGreaterThanOrEqualTo(acknowledged.size());
        }
    }

    private int runAndKill(int round, int again, int most, boolean databaseToo) throws Exception {
        Process platform = start(round, round == 1 ? 0 : again);
        int fresh = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(platform.getInputStream(), StandardCharsets.UTF_8))) {
            while (fresh < most) {
                String line = lines.readLine();
                assertThat(line).as("round %d goes on until it is killed", round).isNotNull();
                fresh += acknowledge(line, "r" + round + "-") ? 1 : 0;
            }
            platform.destroyForcibly();
            if (databaseToo) {
                killDatabase();
            }
        }
        platform.waitFor();
        return fresh;
    }

    /** Whether it is a command of this round that was not acknowledged before. */
    private boolean acknowledge(String line, String prefix) {
        int blank = line.indexOf(' ');
        long seq = Long.parseLong(line.substring(0, blank));
        String id = line.substring(blank + 1);
        Long earlier = acknowledged.putIfAbsent(id, seq);
        assertThat(earlier == null || earlier == seq)
                .as("command %s was acknowledged at %d and now at %d", id, earlier, seq)
                .isTrue();
        return earlier == null && id.startsWith(prefix);
    }

    private void checkRecords(PostgresJournal journal) {
        Map<String, Long> found = new HashMap<>();
        try (JournalReader reader = journal.reader()) {
            long seq = 0;
            for (List<JournalRecord> page = reader.after(seq, 2_000);
                    !page.isEmpty();
                    page = reader.after(seq, 2_000)) {
                for (JournalRecord record : page) {
                    assertThat(found.put(record.commandId(), record.seq())).isNull();
                }
                seq = page.getLast().seq();
            }
        }
        assertThat(found).containsAllEntriesOf(acknowledged);
    }

    private Process start(int round, int again) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KillTarget.class.getName(),
                                folder.toString(),
                                Integer.toString(round),
                                Integer.toString(again)))
                .redirectError(folder.resolve("platform.log").toFile())
                .start();
    }

    private void killDatabase() throws IOException {
        Path pidFile = folder.resolve("postgres-data").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
