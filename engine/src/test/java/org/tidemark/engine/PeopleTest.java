package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.move;
import static org.tidemark.engine.fixture.Commands.registerStore;
import static org.tidemark.engine.fixture.Commands.verify;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;

/** SPEC 5.1. People can be enrolled before the first plan. */
final class PeopleTest {

    private final TestLedger test = new TestLedger();

    @Test
    void a_member_is_enrolled_with_sponsor_region_and_verification() {
        test.accepts(enrol("m1"));
        Event enrolled =
                test.accepts(new Command.Enrol(Header.of("e2", AT), "m2", "m1", 441_900, true))
                        .getFirst();
        assertThat(enrolled.type()).isEqualTo(EventType.ENROLLED);
        assertThat(enrolled.member()).isEqualTo("m2");
        assertThat(enrolled.details()).isEqualTo(Map.of(Detail.SPONSOR, 0L));
        assertThat(enrolled.postings()).isEmpty();
        assertThat(test.view().member(1)).isEqualTo(new LedgerView.MemberState(0, 441_900, true));
        assertThat(test.view().member(0)).isEqualTo(new LedgerView.MemberState(-1, 0, false));
    }

    @Test
    void a_sponsor_must_exist() {
        test.refuses(Refusal.UNKNOWN_SPONSOR, enrol("m2", "m1"));
    }

    @Test
    void nobody_sponsors_himself_into_the_ledger() {
        test.refuses(Refusal.UNKNOWN_SPONSOR, enrol("m1", "m1"));
    }

    @Test
    void a_member_is_enrolled_once() {
        test.accepts(enrol("m1"));
        test.refuses(
                Refusal.DUPLICATE_MEMBER,
                new Command.Enrol(Header.of("again", AT), "m1", "", Command.NO_REGION, false));
    }

    @Test
    void an_unknown_sponsor_is_told_before_a_taken_name() {
        test.accepts(enrol("m1"));
        test.refuses(
                Refusal.UNKNOWN_SPONSOR,
                new Command.Enrol(
                        Header.of("again", AT), "m1", "nobody", Command.NO_REGION, false));
    }

    @Test
    void an_identity_is_verified_and_stays_so() {
        test.accepts(enrol("m1"), verify("m1"), new Command.Verify(Header.of("v2", AT), "m1"));
        assertThat(test.view().member(0).verified()).isTrue();
    }

    @Test
    void only_members_are_verified() {
        test.refuses(Refusal.UNKNOWN_MEMBER, verify("m1"));
    }

    @Test
    void a_store_has_an_owner_and_perhaps_a_recruiter() {
        test.accepts(enrol("m1"), enrol("m2"), registerStore("s1", "m1", ""));
        test.accepts(registerStore("s2", "m1", "m2"));
        assertThat(test.view().store(0)).isEqualTo(new LedgerView.StoreState(0, -1));
        assertThat(test.view().store(1)).isEqualTo(new LedgerView.StoreState(0, 1));
    }

    @Test
    void the_owner_of_a_store_must_exist() {
        test.accepts(enrol("m2"));
        test.refuses(Refusal.UNKNOWN_MEMBER, registerStore("s1", "nobody", "m2"));
    }

    @Test
    void the_recruiter_of_a_store_must_exist() {
        test.accepts(enrol("m1"));
        test.refuses(Refusal.UNKNOWN_MEMBER, registerStore("s1", "m1", "nobody"));
    }

    @Test
    void a_store_is_registered_once() {
        test.accepts(enrol("m1"), registerStore("s1", "m1", ""));
        test.refuses(
                Refusal.DUPLICATE_STORE,
                new Command.RegisterStore(Header.of("again", AT), "s1", "m1", ""));
    }

    @Test
    void unknown_people_are_told_before_a_taken_store_name() {
        test.accepts(enrol("m1"), registerStore("s1", "m1", ""));
        test.refuses(
                Refusal.UNKNOWN_MEMBER,
                new Command.RegisterStore(Header.of("again", AT), "s1", "m1", "nobody"));
    }

    @Test
    void a_member_moves_to_another_region() {
        test.accepts(enrol("m1"));
        test.refuses(Refusal.UNKNOWN_MEMBER, move("v1", "nobody", 44));
        Event moved = test.accepts(move("v2", "m1", 4419)).getFirst();
        assertThat(moved.type()).isEqualTo(EventType.MOVED);
        assertThat(moved.member()).isEqualTo("m1");
        assertThat(test.view().member(0).region()).isEqualTo(4419);
    }

    @Test
    void who_had_it_done_changes_nothing_but_is_part_of_the_content() {
        Command given = enrol("m1").with(enrol("m1").header().by(new By("a", "b", "because")));
        test.accepts(given);
        assertThat(test.execute(given)).isEqualTo(Outcome.Duplicate.INSTANCE);
        Outcome other = test.execute(enrol("m1"));
        assertThat(other).isInstanceOf(Outcome.Rejected.class);
        assertThat(((Outcome.Rejected) other).refusal()).isEqualTo(Refusal.ID_CONFLICT);
    }

    @Test
    void a_member_and_a_store_may_bear_the_same_name() {
        test.accepts(enrol("m1"), registerStore("m1", "m1", "m1"));
        assertThat(test.view().storeIndex("m1")).isZero();
    }
}
