package org.tidemark.engine.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.fixture.SavedBytes;

final class PositionsTest {

    private final Positions positions = new Positions();

    @Test
    void a_position_never_written_is_empty_and_in_its_first_cycle() {
        assertThat(positions.points(3)).isZero();
        assertThat(positions.cycle(3)).isEqualTo(1);
        assertThat(positions.enrolled(3)).isFalse();
        assertThat(positions.eligibleOn(3, 20_454)).isZero();
        assertThat(positions.eligibleOn(3, 0)).isZero();
    }

    @Test
    void a_new_cycle_starts_empty_but_remembers_enrolment_and_what_was_eligible() {
        positions.addPoints(0, 210);
        positions.addLocked(0, 10);
        positions.addSpend(0, 100_000);
        positions.addRealised(0, 40);
        positions.markEnrolled(0);
        positions.countEligible(0, 20_454, 100_000);
        positions.addPoints(0, -210);
        positions.startCycle(0);
        positions.startCycle(0);
        assertThat(positions.cycle(0)).isEqualTo(3);
        assertThat(positions.locked(0)).isZero();
        assertThat(positions.spend(0)).isZero();
        assertThat(positions.realised(0)).isZero();
        assertThat(positions.enrolled(0)).isTrue();
        assertThat(positions.eligibleEver(0)).isEqualTo(100_000);
        assertThat(positions.eligibleOn(0, 20_454)).isEqualTo(100_000);
    }

    @Test
    void what_was_eligible_counts_by_day_and_for_ever() {
        positions.countEligible(0, 20_454, 100);
        positions.countEligible(0, 20_454, 50);
        assertThat(positions.eligibleOn(0, 20_454)).isEqualTo(150);
        positions.countEligible(0, 20_455, 7);
        assertThat(positions.eligibleOn(0, 20_455)).isEqualTo(7);
        assertThat(positions.eligibleEver(0)).isEqualTo(157);
    }

    @Test
    void a_day_comes_back_in_another_offset_with_what_was_eligible_on_it() throws IOException {
        positions.countEligible(0, 20_455, 100);
        positions.countEligible(0, 20_454, 30);
        positions.countEligible(0, 20_456, 7);
        assertThat(positions.eligibleOn(0, 20_455)).isEqualTo(100);
        assertThat(positions.eligibleOn(0, 20_454)).isEqualTo(30);
        assertThat(positions.eligibleOn(1, 20_455)).isZero();
        byte[] saved = SavedBytes.of(out -> positions.save(out, 1));
        Positions loaded = new Positions();
        loaded.load(SavedBytes.in(saved), 1);
        loaded.countEligible(0, 20_454, 5);
        assertThat(loaded.eligibleOn(0, 20_454)).isEqualTo(35);
        assertThat(loaded.eligibleOn(0, 20_456)).isEqualTo(7);
        assertThat(SavedBytes.of(out -> loaded.save(out, 1))).isNotEqualTo(saved);
    }

    @Test
    void days_that_cannot_come_back_are_forgotten() {
        for (int member = 0; member < 1_000; member++) {
            positions.countEligible(member, 20_454, 100);
            positions.countEligible(member, 20_455, 100);
        }
        int before = SavedBytes.of(out -> positions.save(out, 1_000)).length;
        positions.countEligible(0, 20_458, 1);
        assertThat(SavedBytes.of(out -> positions.save(out, 1_000)))
                .hasSizeLessThan(before - 1_000);
    }

    @Test
    void everything_is_loaded_as_it_was_saved() throws IOException {
        positions.addPoints(2, 210_000_000);
        positions.addLocked(2, 5);
        positions.addSpend(2, 100_000);
        positions.addRealised(2, 24_705);
        positions.markEnrolled(2);
        positions.countEligible(2, 20_454, 100_000);
        byte[] saved = SavedBytes.of(out -> positions.save(out, 4));
        Positions loaded = new Positions();
        loaded.load(SavedBytes.in(saved), 4);
        assertThat(loaded.points(2)).isEqualTo(210_000_000);
        assertThat(loaded.locked(2)).isEqualTo(5);
        assertThat(loaded.spend(2)).isEqualTo(100_000);
        assertThat(loaded.realised(2)).isEqualTo(24_705);
        assertThat(loaded.enrolled(2)).isTrue();
        assertThat(loaded.eligibleOn(2, 20_454)).isEqualTo(100_000);
        assertThat(loaded.eligibleEver(2)).isEqualTo(100_000);
        assertThat(SavedBytes.of(out -> loaded.save(out, 4))).isEqualTo(saved);
    }
}
