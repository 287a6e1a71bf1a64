package org.tidemark.engine.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.fixture.SavedBytes;

final class MemberBookTest {

    private final MemberBook members = new MemberBook();

    @Test
    void standing_flags_do_not_disturb_the_sponsor_or_each_other() {
        int top = members.enrol("top", MemberBook.NO_SPONSOR, 0, false);
        int below = members.enrol("below", top, 441_900, true);
        assertThat(members.sponsor(top)).isEqualTo(MemberBook.NO_SPONSOR);
        assertThat(members.sponsor(below)).isEqualTo(top);
        assertThat(members.region(below)).isEqualTo(441_900);
        assertThat(members.verified(top)).isFalse();
        assertThat(members.verified(below)).isTrue();
        members.markOrdered(top);
        members.verify(top);
        members.markOrdered(top);
        assertThat(members.verified(top)).isTrue();
        assertThat(members.hasOrdered(top)).isTrue();
        assertThat(members.hasOrdered(below)).isFalse();
        assertThat(members.sponsor(top)).isEqualTo(MemberBook.NO_SPONSOR);
        members.bindSponsor(top, below);
        assertThat(members.sponsor(top)).isEqualTo(below);
        assertThat(members.verified(top)).isTrue();
        assertThat(members.hasOrdered(top)).isTrue();
    }

    @Test
    void being_below_somebody_goes_up_the_whole_line_of_sponsors() {
        int above = members.enrol("m0", MemberBook.NO_SPONSOR, 0, false);
        int line = above;
        for (int i = 1; i <= 5_000; i++) {
            line = members.enrol("m" + i, line, 0, false);
        }
        int stranger = members.enrol("stranger", MemberBook.NO_SPONSOR, 0, false);
        assertThat(members.isBelow(line, above)).isTrue();
        assertThat(members.isBelow(above, line)).isFalse();
        assertThat(members.isBelow(line, line)).isFalse();
        assertThat(members.isBelow(line, stranger)).isFalse();
    }

    @Test
    void reading_ahead_finds_all_names_and_changes_nothing() {
        members.enrol("m0", MemberBook.NO_SPONSOR, 0, false);
        members.enrol("m1", 0, 0, false);
        byte[] before = SavedBytes.of(members::save);
        int[] found = new int[3];
        members.findAll(List.of("m1", "nobody", "m0"), found);
        assertThat(found).containsExactly(1, Directory.ABSENT, 0);
        assertThat(SavedBytes.of(members::save)).isEqualTo(before);
    }

    @Test
    void reading_ahead_works_before_anybody_is_there() {
        int[] found = new int[1];
        members.findAll(List.of("m1"), found);
        assertThat(found).containsExactly(Directory.ABSENT);
    }

    @Test
    void a_name_that_does_not_fit_leaves_no_member_behind() {
        String tooLong = "x".repeat(256);
        assertThatThrownBy(() -> members.enrol(tooLong, MemberBook.NO_SPONSOR, 0, true))
                .isInstanceOf(LedgerException.Capacity.class);
        assertThat(members.size()).isZero();
        int first = members.enrol("m0", MemberBook.NO_SPONSOR, 0, false);
        assertThat(members.verified(first)).isFalse();
    }

    @Test
    void everything_is_loaded_as_it_was_saved() throws IOException {
        members.enrol("m0", MemberBook.NO_SPONSOR, 44, true);
        members.enrol("m1", 0, 0, false);
        members.addWallet(0, -150);
        members.addHeld(0, 30);
        members.addCoins(1, 7);
        members.addHeldCoins(1, 8);
        members.addContribution(1, 9);
        members.addShares(1, 10);
        members.markOrdered(1);
        byte[] saved = SavedBytes.of(members::save);
        MemberBook loaded = new MemberBook();
        loaded.load(SavedBytes.in(saved));
        assertThat(loaded.walletFen(0)).isEqualTo(-150);
        assertThat(loaded.heldFen(0)).isEqualTo(30);
        assertThat(loaded.coins(1)).isEqualTo(7);
        assertThat(loaded.heldCoins(1)).isEqualTo(8);
        assertThat(loaded.contribution(1)).isEqualTo(9);
        assertThat(loaded.shares(1)).isEqualTo(10);
        assertThat(loaded.hasOrdered(1)).isTrue();
        assertThat(loaded.region(0)).isEqualTo(44);
        assertThat(loaded.sponsor(1)).isZero();
        assertThat(SavedBytes.of(loaded::save)).isEqualTo(saved);
    }
}
