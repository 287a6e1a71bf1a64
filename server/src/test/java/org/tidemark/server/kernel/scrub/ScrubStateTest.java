package org.tidemark.server.kernel.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.verify.ChainScrub.Piece;

/** When the journal is read, how much of it, and what is remembered. */
class ScrubStateTest {

    private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");
    private static final Duration EVERY = Duration.ofSeconds(5);

    private static Piece whole(long seq, long head) {
        return new Piece.Whole(seq, new byte[] {(byte) seq}, head);
    }

    @ParameterizedTest
    @CsvSource({"0,500", "1000,500", "100000000,1654", "5000000000,20000"})
    void a_piece_is_bounded_and_large_enough_for_a_week(long head, int records) {
        assertThat(ScrubState.pieceRecords(head, EVERY)).isEqualTo(records);
    }

    @Test
    void a_round_ends_at_the_head_and_the_next_one_begins_a_week_after_it_began() {
        ScrubState begun = ScrubState.begun(NOW, null);
        ScrubState half = begun.toRead(NOW).after(whole(5, 9), NOW.plusSeconds(5));
        assertThat(half.isDue(NOW)).isTrue();
        assertThat(half.wholeAt()).isNull();
        Instant end = NOW.plusSeconds(10);
        ScrubState done = half.toRead(end).after(whole(9, 9), end);
        assertThat(done.wholeAt()).isEqualTo(end);
        assertThat(done.isDue(NOW.plus(Duration.ofDays(6)))).isFalse();
        Instant next = NOW.plus(Duration.ofDays(7)).plusSeconds(1);
        assertThat(done.isDue(next)).isTrue();
        assertThat(done.toRead(next)).isEqualTo(ScrubState.begun(next, end));
    }

    @Test
    void a_clock_that_was_ahead_puts_no_round_off() {
        Instant ahead = NOW.plus(Duration.ofDays(400));
        ScrubState done = ScrubState.begun(ahead, null).after(whole(9, 9), ahead);
        assertThat(done.isDue(NOW)).isTrue();
        assertThat(done.toRead(NOW).isDue(NOW)).isTrue();
    }

    @Test
    void damage_stays_at_its_place_until_that_was_read_whole() {
        ScrubState half = ScrubState.begun(NOW, null).after(whole(5, 9), NOW);
        Piece damage = new Piece.Damaged(7, new LocalizedText("缺失", "missing"));
        ScrubState damaged = half.after(damage, NOW);
        assertThat(damaged.damagedSeq()).isEqualTo(7);
        assertThat(damaged.seq()).as("where it goes on").isEqualTo(5);
        assertThat(damaged.isDue(NOW)).isTrue();
        ScrubState mended = damaged.toRead(NOW).after(whole(8, 9), NOW);
        assertThat(mended.damagedSeq()).isZero();
        assertThat(mended.damage()).isNull();
    }
}
