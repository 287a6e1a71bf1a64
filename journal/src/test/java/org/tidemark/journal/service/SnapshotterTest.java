package org.tidemark.journal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.RecordLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.record.CommandEncoder;
import org.tidemark.journal.testing.MemoryJournal;
import org.tidemark.journal.testing.MemoryJournal.Fault;
import org.tidemark.journal.testing.TestPlans;

final class SnapshotterTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int attempts;
    private boolean away = true;
    private final MemoryJournal journal = new MemoryJournal(this::fault);
    private final LedgerMachine machine =
            LedgerMachine.empty("main", TestPlans.READER, RecordLookup.NONE, Sizes.of(10));
    private final Snapshotter snapshotter =
            new Snapshotter(journal.snapshots(), () -> 1, 1, 0, () -> now);

    private Fault fault() {
        attempts++;
        return away ? Fault.BEFORE : Fault.NONE;
    }

    @Test
    void a_database_that_refuses_is_left_alone_for_a_while_and_then_tried_again() {
        Command fund = new Command.Fund(Header.of("f", new Timestamp(1, 0)), 5);
        machine.execute(fund, CommandEncoder.encode(fund), true, record -> {});
        snapshotter.maybeCapture(machine);
        for (int step = 0; step < 100; step++) {
            assertThat(snapshotter.doWork()).isZero();
        }
        assertThat(attempts).isEqualTo(1);
        now = now.plusMillis(Snapshotter.RETRY_MILLIS);
        assertThat(snapshotter.doWork()).isZero();
        assertThat(attempts).isEqualTo(2);
        away = false;
        assertThat(snapshotter.doWork()).isZero();
        now = now.plusMillis(Snapshotter.RETRY_MILLIS);
        assertThat(snapshotter.doWork()).isEqualTo(1);
        assertThat(snapshotter.isIdle()).isTrue();
        assertThat(journal.snapshots().list()).hasSize(1);
    }
}
