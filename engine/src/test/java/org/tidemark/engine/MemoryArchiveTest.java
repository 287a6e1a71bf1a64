package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidemark.engine.Archive.Recall;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;

class MemoryArchiveTest {

    private final MemoryArchive archive = new MemoryArchive();

    @Test
    void tellsARepetitionFromAConflict() {
        Command command = new Command.Verify(Header.of("c1", new Timestamp(1, 0)), "m1");
        assertThat(archive.recall(command)).isEqualTo(Recall.NEW);
        archive.remember(command);
        assertThat(archive.recall(new Command.Verify(Header.of("c1", new Timestamp(1, 0)), "m1")))
                .isEqualTo(Recall.SAME);
        assertThat(archive.recall(new Command.Verify(Header.of("c1", new Timestamp(1, 0)), "m2")))
                .isEqualTo(Recall.OTHER);
        assertThat(archive.recall(command.at(new Timestamp(2, 0)))).isEqualTo(Recall.OTHER);
    }

    @Test
    void whatTheCallerDoesLaterDoesNotChangeWhatIsKept() {
        Settlement settlement = new Settlement();
        settlement.begin(1, -1, 100, 100);
        settlement.add(Settlement.Role.COST, 0, 0, 30);
        archive.keep("o-1", settlement);
        settlement.begin(2, -1, 7, 7);
        Settlement kept = archive.settlement("o-1").orElseThrow();
        assertThat(kept.totalFen()).isEqualTo(100);
        assertThat(kept.amount(0)).isEqualTo(30);
        kept.progress(100, 100);
        assertThat(archive.settlement("o-1").orElseThrow().refundedFen()).isZero();
    }

    @Test
    void remembersEndedHolds() {
        assertThat(archive.hasEnded("h")).isFalse();
        archive.endHold("h");
        assertThat(archive.hasEnded("h")).isTrue();
    }
}
