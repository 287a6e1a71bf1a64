package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.adopt;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.inject;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.registerStore;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.Test;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.PlanBuilder;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.CapTerms.Basis;
import org.tidemark.engine.plan.ReferralTerms.Qualification;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/** Plans come into force, and new versions make nothing worse (SPEC 5.0). */
final class PlanAdoptionTest {

    private final TestLedger test = new TestLedger(plan("seed").build());

    private String text(PlanBuilder plan) {
        return test.library().put(plan.build());
    }

    @Test
    void a_plan_opens_a_programme() {
        PlanBuilder other = plan("other").offer(offer("other-goods"));
        Event adopted = test.accepts(adopt("a1", text(other))).getFirst();
        assertThat(adopted.type()).isEqualTo(EventType.PLAN_ADOPTED);
        assertThat(adopted.programme()).isEqualTo("other");
        assertThat(adopted.postings()).isEmpty();
        assertThat(test.view().programmeCount()).isEqualTo(2);
        assertThat(test.pool("other").supplyMicro()).isZero();
        assertThat(test.pool("other").priceMicros()).isEqualTo(1_000_000);
    }

    @Test
    void before_the_first_plan_there_is_no_currency_and_no_offer() {
        TestLedger empty = new TestLedger();
        assertThat(empty.view().currency()).isEmpty();
        empty.accepts(enrol("m1"));
        empty.refuses(Refusal.UNKNOWN_OFFER, order("o1", "m1", 100));
    }

    @Test
    void a_new_version_is_in_force_from_the_next_command_on() {
        test.accepts(enrol("m1"), order("o1", "m1", 100_000));
        PlanBuilder better =
                plan("seed")
                        .retentionPpm(0)
                        .offer(offer("goods").mintRatioPpm(100 * PERCENT))
                        .offer(offer("more"));
        test.accepts(adopt("a1", text(better)));
        assertThat(test.pool("seed").supplyMicro()).isEqualTo(210_000_000);
        Event second = test.accepts(order("o2", "m1", 100_000)).getFirst();
        assertThat(second.moved("member:m1", "points:seed")).isEqualTo(210_000_000);
        test.accepts(orderOf("o3", "m1").line("more", 100).build());
        test.accepts(redeemAll("r1", "m1"));
        assertThat(test.fen("member:m1")).isEqualTo(60_030);
    }

    @Test
    void an_offer_that_a_new_version_drops_is_unknown_and_its_orders_can_still_be_reversed() {
        test.accepts(enrol("m1"), order("o1", "m1", 100_000));
        test.accepts(adopt("a1", text(plan("seed").offer(offer("other-goods")))));
        test.refuses(Refusal.UNKNOWN_OFFER, order("o2", "m1", 100_000));
        test.accepts(reverse("r1", "o1"));
        assertThat(test.fen("external:payments")).isZero();
        assertThat(test.pool("seed").supplyMicro()).isZero();
    }

    @Test
    void rewards_are_taken_back_when_a_new_version_no_longer_pays_them() {
        TestLedger rewarding =
                new TestLedger(
                        plan("seed")
                                .referral(10 * PERCENT, 5 * PERCENT, Qualification.NONE)
                                .stores(PERCENT, false)
                                .build());
        rewarding.accepts(enrol("m1"), enrol("m2", "m1"), enrol("m3", "m2"));
        rewarding.accepts(registerStore("s1", "m1", "m1"));
        rewarding.accepts(orderOf("o1", "m3").line("goods", 100_000).store("s1").build());
        assertThat(rewarding.fen("member:m2")).isEqualTo(10_000);
        assertThat(rewarding.fen("member:m1")).isEqualTo(6_000);
        rewarding.accepts(adopt("a1", rewarding.library().put(plan("seed").build())));
        rewarding.accepts(reverse("r1", "o1"));
        assertThat(rewarding.fen("member:m2")).isZero();
        assertThat(rewarding.fen("member:m1")).isZero();
        assertThat(rewarding.fen("platform")).isZero();
    }

    @Test
    void a_text_that_is_no_plan_is_refused_with_the_readers_words() {
        assertThat(test.execute(adopt("a0", "?")))
                .isEqualTo(
                        new Outcome.Rejected(
                                Refusal.BAD_PLAN,
                                RefusalReason.of(
                                        ReasonKey.PLAN_UNREADABLE,
                                        Argument.words(
                                                "line 1, column 1: not a plan of this library"))));
        test.refuses(Refusal.BAD_PLAN, adopt("a1", "?"));
    }

    @Test
    void a_higher_retention_worsens_the_terms() {
        test.refuses(
                Refusal.WORSENS_TERMS,
                adopt("a1", text(plan("seed").retentionPpm(20 * PERCENT + 1))));
    }

    @Test
    void a_lower_cap_worsens_the_terms() {
        test.refuses(Refusal.WORSENS_TERMS, adopt("a1", text(plan("seed").multiplePpm(2_999_999))));
    }

    @Test
    void a_lower_retention_and_a_higher_cap_are_welcome() {
        PlanBuilder better = plan("seed").retentionPpm(0).multiplePpm(4_000_000);
        test.accepts(adopt("a1", text(better)));
        test.refuses(Refusal.WORSENS_TERMS, adopt("a2", text(plan("seed"))));
    }

    @Test
    void the_issue_price_is_fixed() {
        test.refuses(Refusal.FIXED_TERMS, adopt("a1", text(plan("seed").issuePriceFen(101))));
    }

    @Test
    void the_basis_of_the_cap_is_fixed() {
        test.refuses(
                Refusal.FIXED_TERMS, adopt("a1", text(plan("seed").basis(Basis.CONTRIBUTION))));
    }

    @Test
    void the_currency_is_fixed() {
        test.refuses(Refusal.FIXED_TERMS, adopt("a1", text(plan("seed").currency("EUR"))));
    }

    @Test
    void a_ledger_has_one_currency_for_all_its_programmes() {
        test.refuses(
                Refusal.FIXED_TERMS,
                adopt("a1", text(plan("other").currency("EUR").offer(offer("other-goods")))));
    }

    @Test
    void a_pool_that_was_opened_stays() {
        test.refuses(Refusal.FIXED_TERMS, adopt("a1", text(plan("seed").withoutPool())));
    }

    @Test
    void offers_are_unique_across_a_ledger() {
        test.refuses(Refusal.DUPLICATE_OFFER, adopt("a1", text(plan("other"))));
    }

    @Test
    void an_offer_that_was_dropped_is_free_for_another_programme() {
        test.accepts(adopt("a1", text(plan("seed").offer(offer("seed-goods")))));
        test.accepts(adopt("a2", text(plan("other"))));
    }

    @Test
    void worse_terms_are_told_before_fixed_ones_and_those_before_a_taken_offer() {
        test.accepts(adopt("a0", text(plan("other").offer(offer("taken")))));
        PlanBuilder faulty = plan("seed").offer(offer("taken")).currency("EUR");
        test.refuses(Refusal.FIXED_TERMS, adopt("a1", text(faulty)));
        test.refuses(Refusal.WORSENS_TERMS, adopt("a2", text(faulty.retentionPpm(1_000_000))));
        PlanBuilder taken = plan("seed").offer(offer("taken"));
        test.refuses(Refusal.DUPLICATE_OFFER, adopt("a3", text(taken)));
    }

    @Test
    void a_new_version_may_add_a_pool_to_a_programme_without_one() {
        TestLedger plain = new TestLedger(plan("seed").withoutPool().build());
        plain.accepts(enrol("m1"), order("o1", "m1", 100_000));
        plain.accepts(adopt("a1", plain.library().put(plan("seed").build())));
        plain.accepts(order("o2", "m1", 100_000), reverse("r1", "o1"));
        assertThat(plain.pool("seed").supplyMicro()).isEqualTo(210_000_000);
        assertThat(plain.pool("seed").reserveFen()).isEqualTo(30_000);
    }

    @Test
    void a_raised_cap_lets_a_position_stay_that_would_have_left() {
        TestLedger low = new TestLedger(plan("seed").multiplePpm(1_000_000).build());
        low.accepts(enrol("m1"), order("o1", "m1", 100_000));
        low.accepts(adopt("a1", low.library().put(plan("seed").build())), inject("i1", 70_000));
        assertThat(low.position("seed", "m1").cycle()).isEqualTo(1);
        low.accepts(inject("i2", 200_000));
        assertThat(low.position("seed", "m1").cycle()).isEqualTo(2);
        assertThat(low.fen("member:m1")).isEqualTo(240_000);
        assertThat(low.fen("orphan:seed")).isEqualTo(60_000);
    }

    @Test
    void a_repeated_adoption_outside_the_stream_is_a_version_like_any_other() {
        String worse = text(plan("seed").retentionPpm(30 * PERCENT));
        Outcome outcome = test.ledger().adopt(worse, EventSink.NOTHING);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.refusal()).isEqualTo(Refusal.WORSENS_TERMS));
    }
}
