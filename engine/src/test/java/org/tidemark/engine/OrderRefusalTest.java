package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.capture;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.hold;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.voidHold;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.fixture.Commands.OrderBuilder;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.engine.plan.ReferralTerms.Qualification;

/** Every refusal of an order (SPEC 5.2), and which of two comes first. */
final class OrderRefusalTest {

    private final TestLedger test =
            new TestLedger(
                    plan("seed")
                            .referral(10 * PERCENT, 0, Qualification.NONE)
                            .offer(offer("goods").coinsPpm(50 * PERCENT))
                            .offer(offer("starter").zone(Zone.ENROLMENT))
                            .offer(offer("again").zone(Zone.REPURCHASE))
                            .build());

    /** m1 has 100.00 in the wallet, 10.00 under an open hold, and two holds that have ended. */
    @BeforeEach
    void a_member_with_money_in_the_wallet() {
        test.accepts(enrol("m1"), enrol("m2", "m1"), order("o0", "m2", 112_000));
        test.accepts(hold("h1", "m1", 500, "voided"), voidHold("v1", "voided"));
        test.accepts(hold("h2", "m1", 200, "captured"), capture("c1", "captured"));
        test.accepts(hold("h3", "m1", 1_000, "open"));
        assertThat(test.fen("member:m1")).isEqualTo(10_000);
    }

    private static OrderBuilder goods(String id) {
        return orderOf(id, "m1").line("goods", 10_000);
    }

    @Test
    void the_buyer_must_be_a_member() {
        test.refuses(Refusal.UNKNOWN_MEMBER, order("o", "nobody", 10_000));
    }

    @Test
    void every_line_names_an_offer_in_force() {
        test.refuses(Refusal.UNKNOWN_OFFER, goods("o").line("no-such-offer", 1).build());
    }

    @Test
    void every_hold_must_have_been_made() {
        test.refuses(Refusal.UNKNOWN_HOLD, goods("o").wallet(1_000).holds("open", "no").build());
    }

    @Test
    void the_store_must_exist() {
        test.refuses(Refusal.UNKNOWN_STORE, goods("o").store("no-such-store").build());
    }

    @Test
    void every_line_has_an_amount() {
        test.refuses(Refusal.BAD_AMOUNT, goods("o").line("goods", 0).build());
    }

    @Test
    void coins_pay_at_most_the_share_that_the_offer_allows() {
        test.refuses(Refusal.COINS_OVER_LIMIT, orderOf("o", "m1").line("goods", 99, 50).build());
        test.refuses(Refusal.INSUFFICIENT_COINS, orderOf("p", "m1").line("goods", 99, 49).build());
    }

    @Test
    void an_offer_that_says_nothing_of_coins_takes_none() {
        test.refuses(
                Refusal.COINS_OVER_LIMIT, orderOf("o", "m1").line("starter", 9_999, 1).build());
    }

    @Test
    void coins_must_be_there() {
        test.refuses(Refusal.INSUFFICIENT_COINS, orderOf("o", "m1").line("goods", 100, 1).build());
    }

    @Test
    void the_wallet_pays_no_more_than_the_order_comes_to() {
        test.refuses(Refusal.WALLET_EXCEEDS_TOTAL, goods("o").wallet(10_001).build());
    }

    @Test
    void the_wallet_must_hold_what_it_pays() {
        test.refuses(
                Refusal.INSUFFICIENT_WALLET,
                orderOf("o", "m1").line("goods", 20_000).wallet(10_001).build());
    }

    @Test
    void money_under_a_hold_is_not_in_the_wallet_unless_the_order_names_the_hold() {
        test.refuses(
                Refusal.INSUFFICIENT_WALLET,
                orderOf("o", "m1").line("goods", 11_000).wallet(11_000).build());
    }

    @Test
    void a_voided_hold_has_ended() {
        test.refuses(Refusal.HOLD_ENDED, goods("o").wallet(500).holds("voided").build());
    }

    @Test
    void a_captured_hold_has_ended() {
        test.refuses(Refusal.HOLD_ENDED, goods("o").wallet(200).holds("captured").build());
    }

    @Test
    void a_hold_ends_with_the_order_it_went_into() {
        test.accepts(goods("o").wallet(1_000).holds("open").build());
        test.refuses(Refusal.HOLD_ENDED, goods("p").wallet(1_000).holds("open").build());
    }

    @Test
    void the_holds_add_up_to_what_the_wallet_pays() {
        test.refuses(Refusal.HOLD_MISMATCH, goods("o").wallet(999).holds("open").build());
        test.refuses(Refusal.HOLD_MISMATCH, goods("p").wallet(1_001).holds("open").build());
        test.refuses(Refusal.HOLD_MISMATCH, goods("q").holds("open").build());
    }

    @Test
    void a_hold_of_somebody_else_does_not_match() {
        test.accepts(order("o1", "m2", 1));
        test.refuses(
                Refusal.HOLD_MISMATCH,
                orderOf("o", "m2").line("goods", 10_000).holds("open").build());
    }

    @Test
    void a_hold_named_twice_does_not_match() {
        test.refuses(Refusal.HOLD_MISMATCH, goods("o").wallet(1_000).holds("open", "open").build());
        test.refuses(Refusal.HOLD_MISMATCH, goods("p").wallet(2_000).holds("open", "open").build());
    }

    @Test
    void a_repurchase_offer_is_for_those_who_settled_an_enrolment_offer_before() {
        test.refuses(Refusal.NOT_ELIGIBLE, orderOf("o", "m1").line("again", 1_000).build());
        test.refuses(
                Refusal.NOT_ELIGIBLE,
                orderOf("p", "m1").line("starter", 1_000).line("again", 1_000).build());
        test.accepts(orderOf("q", "m1").line("starter", 1_000).build());
        test.accepts(orderOf("r", "m1").line("again", 1_000).build());
    }

    @Test
    void of_an_order_with_every_fault_the_first_is_told_and_when_it_is_mended_the_next() {
        OrderBuilder names = orderOf("f1", "nobody").line("none", 0).holds("none").store("none");
        test.refuses(Refusal.UNKNOWN_MEMBER, names.build());
        names = orderOf("f2", "m1").line("none", 0).holds("none").store("none");
        test.refuses(Refusal.UNKNOWN_OFFER, names.build());
        names = orderOf("f3", "m1").line("goods", 0).holds("none", "voided").store("none");
        test.refuses(Refusal.UNKNOWN_HOLD, names.build());
        names = orderOf("f4", "m1").line("goods", 0).holds("voided", "open").store("none");
        test.refuses(Refusal.UNKNOWN_STORE, names.build());
        OrderBuilder amounts = faulty("f5").line("again", 0).line("goods", 100, 51);
        test.refuses(Refusal.BAD_AMOUNT, amounts.wallet(99_999).build());
        amounts = faulty("f6").line("again", 20_000).line("goods", 100, 51);
        test.refuses(Refusal.COINS_OVER_LIMIT, amounts.wallet(99_999).build());
        amounts = faulty("f7").line("again", 20_000).line("goods", 100, 50);
        test.refuses(Refusal.INSUFFICIENT_COINS, amounts.wallet(99_999).build());
        test.refuses(Refusal.WALLET_EXCEEDS_TOTAL, faultyAgain("f8").wallet(20_001).build());
        test.refuses(Refusal.INSUFFICIENT_WALLET, faultyAgain("f9").wallet(11_001).build());
        test.refuses(Refusal.HOLD_ENDED, faultyAgain("f10").wallet(7).build());
        test.refuses(
                Refusal.HOLD_MISMATCH,
                orderOf("f11", "m1").line("again", 20_000).holds("open").wallet(7).build());
        test.refuses(
                Refusal.NOT_ELIGIBLE,
                orderOf("f12", "m1").line("again", 20_000).holds("open").wallet(1_000).build());
        test.accepts(
                orderOf("f13", "m1").line("goods", 20_000).holds("open").wallet(1_000).build());
    }

    private static OrderBuilder faulty(String id) {
        return orderOf(id, "m1").holds("voided", "open");
    }

    private static OrderBuilder faultyAgain(String id) {
        return faulty(id).line("again", 20_000);
    }
}
