package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.screening.Screening;
import org.tidemark.server.web.forms.FormRefusedException;

/** Money that goes back, money that goes to stores, and orders that wait for a person. */
class TillRefundsIT {

    private static TillTown town;

    @BeforeAll
    static void open() throws Exception {
        town = TillTown.open("till-refunds");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void a_refund_in_parts_goes_back_the_way_it_came_to_the_fen() {
        town.enrol("parts");
        String number = town.buy("parts", "99.99");
        long payable = town.payable();
        TillRefund first = refund(number, "33.33");
        TillRefund second = refund(number, "66.66");
        assertThat(first.state()).isEqualTo(Refund.State.DONE);
        assertThat(second.state()).isEqualTo(Refund.State.DONE);
        assertThat(town.sentBackFen(number)).isEqualTo(first.backFen() + second.backFen());
        assertThat(first.backFen() + second.backFen()).isEqualTo(9_999);
        assertThat(payable - town.payable()).isEqualTo(7_999);
        assertThatThrownBy(() -> refund(number, "0.01"))
                .hasMessageContaining("stores.problem.refund");
    }

    @Test
    void a_refund_after_redemption_sends_back_exactly_what_the_ledger_gives_outwards() {
        town.enrol("sold");
        String number = town.buy("sold", "500.00");
        town.send("redeem", Map.of("programme", "local-life", "member", "sold", "points", "5"));
        TillRefund refund = refund(number, "500.00");
        assertThat(refund.state()).isEqualTo(Refund.State.DONE);
        assertThat(refund.backFen()).isBetween(1L, 49_999L);
        assertThat(town.sentBackFen(number)).isEqualTo(refund.backFen());
        assertThat(town.counter().refundsOf(TillTown.payment(number))).containsExactly(refund.id());
    }

    @Test
    void a_provider_that_is_away_gets_the_refund_later_and_once() {
        town.enrol("away");
        String number = town.buy("away", "40.00");
        town.counter().goAway();
        TillRefund refund = refund(number, "40.00");
        assertThat(refund.state()).isEqualTo(Refund.State.REVERSED);
        assertThat(town.sentBackFen(number)).isZero();
        town.platform().work();
        town.counter().comeBack();
        town.later(Duration.ofMinutes(6));
        assertThat(town.sentBackFen(number)).isEqualTo(4_000);
        assertThat(town.bean(TillRefunds.class).find(refund.id()).orElseThrow().state())
                .isEqualTo(Refund.State.DONE);
    }

    @Test
    void above_an_amount_or_after_the_day_an_owner_asks_staff() {
        town.enrol("large");
        String number = town.buy("large", "800.00");
        TillRefund asked = owners(number, "800.00");
        assertThat(asked.state()).isEqualTo(Refund.State.ASKED);
        assertThat(town.sentBackFen(number)).isZero();
        assertThatThrownBy(() -> owners(number, "1.00"))
                .hasMessageContaining("stores.problem.refund");
        town.bean(TillRefunds.class).decline(asked.id(), "staff", "was handed over");
        TillRefund again = owners(number, "100.00");
        assertThat(again.state()).isEqualTo(Refund.State.DONE);
        // His limit is what he refunds a day, however many pieces it is cut into.
        assertThat(owners(number, "400.01").state()).isEqualTo(Refund.State.ASKED);
        town.bean(TillRefunds.class).decline(asked(number).id(), "staff", "too much");
        town.later(Duration.ofDays(1));
        TillRefund tomorrow = owners(number, "50.00");
        assertThat(tomorrow.state()).isEqualTo(Refund.State.ASKED);
        town.bean(TillRefunds.class).approve(tomorrow.id(), "staff");
        assertThat(town.sentBackFen(number)).isEqualTo(15_000);
    }

    @Test
    void many_refunds_at_once_never_add_up_to_more_than_was_paid() throws Exception {
        town.enrol("greedy");
        String number = town.buy("greedy", "10.00");
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> accepted(number, "3.00"));
        }
        int accepted = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : pool.invokeAll(all)) {
                accepted += one.get() ? 1 : 0;
            }
        }
        assertThat(accepted).isEqualTo(3);
        assertThat(town.sentBackFen(number)).isEqualTo(900);
    }

    @Test
    void washed_orders_are_held_and_a_person_releases_or_rejects_them() {
        for (int i = 0; i < 2; i++) {
            town.send("enrol", Map.of("member", "cousin-" + i, "sponsor", TillTown.OTHER_OWNER));
        }
        List<String> held = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            TillWish wish = town.wish("1900.00", "");
            washed("cousin-" + i % 2, wish);
            town.notice(wish.number(), 190_000);
            if (town.order(wish.number()).state() == TillState.HELD) {
                held.add(wish.number());
            }
            town.later(Duration.ofHours(2));
        }
        assertThat(held).hasSizeGreaterThan(2);
        Screening screening = town.bean(Screening.class);
        String first = held.getFirst();
        assertThat(screening.find(first).orElseThrow().washPoints()).isGreaterThanOrEqualTo(50);
        assertThat(screening.release(first, "officer", "till roll was seen")).isTrue();
        assertThat(town.order(first).state()).isEqualTo(TillState.SETTLED);
        String second = held.get(1);
        assertThat(screening.reject(second, "officer", "no goods")).isTrue();
        assertThat(town.order(second).state()).isEqualTo(TillState.RETURNED);
        assertThat(town.sentBackFen(second)).isEqualTo(190_000);
        assertThat(town.order(held.get(2)).state()).isEqualTo(TillState.HELD);
    }

    @Test
    void a_recruiter_reads_his_royalty_of_each_store_also_where_he_sponsors_the_buyer() {
        town.send("enrol", Map.of("member", "recruited", "sponsor", TillTown.RECRUITER));
        long before = royalty();
        town.buy("recruited", "123.40");
        assertThat(royalty() - before).isEqualTo(61);
    }

    /** The read model follows the ledger: asks again until it has seen what the ledger has. */
    private static long royalty() {
        long sequence = town.bean(Members.class).find(TillTown.RECRUITER).seq();
        while (town.bean(LedgerHistory.class).sequence() < sequence) {
            Thread.onSpinWait();
        }
        return town.bean(StoreFigures.class).royaltyFen(TillTown.RECRUITER, TillTown.STORE);
    }

    private static void washed(String member, TillWish wish) {
        town.bean(Till.class).pay(TillTown.OTHER_STORE, member, wish, "one-phone");
    }

    private static boolean accepted(String number, String amount) {
        try {
            return refund(number, amount).state() == Refund.State.DONE;
        } catch (FormRefusedException over) {
            return false;
        }
    }

    /** The refund of an order that waits for the staff. */
    private static TillRefund asked(String number) {
        return town.order(number).refunds().stream()
                .filter(refund -> refund.refund().waits())
                .findFirst()
                .orElseThrow();
    }

    private static long fen(String amount) {
        return Fen.read(amount).orElseThrow().fen();
    }

    private static TillRefund refund(String number, String amount) {
        town.bean(TillRefunds.class)
                .byStaff(town.order(number), fen(amount), "not as wished", "staff-of-" + number);
        return town.order(number).refunds().getLast();
    }

    private static TillRefund owners(String number, String amount) {
        return town.bean(TillRefunds.class)
                .byOwner(town.order(number), fen(amount), "not as wished", TillTown.OWNER);
    }
}
