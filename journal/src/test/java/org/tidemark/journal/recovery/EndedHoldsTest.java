package org.tidemark.journal.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.machine.Execution;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.PatientLookup;
import org.tidemark.journal.machine.RecordLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.record.CommandEncoder;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.testing.MemoryJournal;
import org.tidemark.journal.testing.TestPlans;

/** That a hold has ended (SPEC 5.6) is known while its record is in memory, and ever after. */
final class EndedHoldsTest {

    private static final Timestamp AT = Timestamp.parse("2026-01-01T12:00:00+08:00");
    private static final Sizes ONE_RECENT = Sizes.of(1);

    @Test
    void a_hold_that_has_ended_stays_ended() {
        MemoryJournal journal = new MemoryJournal();
        LedgerMachine machine =
                LedgerMachine.empty("main", TestPlans.READER, RecordLookup.NONE, Sizes.of(1_000));
        try (JournalAppender appender = journal.appender()) {
            MissingParts end = new MissingParts(appender, appender.takeOver());
            accept(
                    machine,
                    new Command.Enrol(Header.of("e", AT), "m", Command.NONE, 0, false),
                    end);
            accept(machine, new Command.IssueCoins(Header.of("i", AT), "m", 500, "debt"), end);
            accept(
                    machine,
                    new Command.Hold(Header.of("h1", AT), "m", 300, "coins", HoldAsset.COINS),
                    end);
            accept(machine, new Command.VoidHold(Header.of("v1", AT), "coins"), end);
            assertThat(outcome(machine, new Command.Capture(Header.of("c1", AT), "coins"), end))
                    .isEqualTo(Refusal.HOLD_ENDED);
            accept(
                    machine,
                    new Command.Hold(Header.of("h2", AT), "m", 200, "again", HoldAsset.COINS),
                    end);
            end.flush();
        }
        try (JournalAppender appender = journal.appender()) {
            MissingParts end = new MissingParts(appender, appender.takeOver());
            PatientLookup lookup = new PatientLookup("main", journal.reader(), () -> true);
            LedgerMachine recovered =
                    new Recovery(journal, TestPlans.READER, lookup, ONE_RECENT)
                            .recover(journal.head(), end);
            assertThat(outcome(recovered, new Command.Capture(Header.of("c2", AT), "coins"), end))
                    .isEqualTo(Refusal.HOLD_ENDED);
            assertThat(outcome(recovered, new Command.VoidHold(Header.of("v2", AT), "coins"), end))
                    .isEqualTo(Refusal.HOLD_ENDED);
            assertThat(outcome(recovered, new Command.Capture(Header.of("c3", AT), "none"), end))
                    .isEqualTo(Refusal.UNKNOWN_HOLD);
        }
    }

    private static Outcome execute(LedgerMachine machine, Command command, MissingParts end) {
        byte[] content = CommandEncoder.encode(command);
        return ((Execution.Recorded) machine.execute(command, content, false, end)).outcome();
    }

    private static void accept(LedgerMachine machine, Command command, MissingParts end) {
        assertThat(execute(machine, command, end).accepted()).as("%s", command).isTrue();
    }

    private static Refusal outcome(LedgerMachine machine, Command command, MissingParts end) {
        return ((Outcome.Rejected) execute(machine, command, end)).refusal();
    }
}
