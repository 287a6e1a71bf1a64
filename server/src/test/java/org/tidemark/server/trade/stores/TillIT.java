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
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.MoneyCame;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.store.Kept;
import org.tidemark.server.trade.purchases.store.PurchaseStore;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;

/** Paying at a till, against a real ledger and a provider that counts every fen. */
class TillIT {

    private static TillTown town;

    @BeforeAll
    static void open() throws Exception {
        town = TillTown.open("till");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void a_purchase_by_provider_settles_at_once_and_binds_the_buyer_to_the_owner() {
        town.enrol("plain");
        long before = town.payable();
        String number = town.buy("plain", "100.00");
        TillOrder order = town.order(number);
        assertThat(order.state()).isEqualTo(TillState.SETTLED);
        assertThat(order.bound()).isTrue();
        assertThat(town.sponsor("plain")).isEqualTo(TillTown.OWNER);
        assertThat(town.payable() - before).isEqualTo(8_000);
        assertThat(town.sentBackFen(number)).isZero();
    }

    @Test
    void a_notice_that_comes_twice_changes_nothing_the_second_time() {
        town.enrol("twice");
        String number = town.buy("twice", "50.00");
        long payable = town.payable();
        town.notice(number, 5_000);
        town.platform().work();
        assertThat(town.payable()).isEqualTo(payable);
        assertThat(town.order(number).state()).isEqualTo(TillState.SETTLED);
    }

    @Test
    void a_notice_of_another_amount_settles_nothing() {
        town.enrol("short");
        TillWish wish = town.wish("80.00", "");
        town.pay("short", wish);
        long payable = town.payable();
        assertThatThrownBy(() -> town.notice(wish.number(), 800))
                .isInstanceOf(NoticeRefusedException.class);
        town.platform().work();
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.OPEN);
        assertThat(town.payable()).isEqualTo(payable);
    }

    @Test
    void what_was_told_before_points_were_paused_is_told_anew() {
        town.enrol("paused");
        TillWish before = town.wish("40.00", "");
        town.send("pause", Map.of("programme", "local-life"));
        try {
            assertThatThrownBy(() -> town.pay("paused", before))
                    .isInstanceOfSatisfying(
                            FormRefusedException.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .isEqualTo(Problems.whole("stores.problem.unread")));
            assertThat(town.told(before)).contains("You get points").doesNotContain("paused");

            TillWish after = town.wish("40.00", "");

            assertThat(town.told(after)).contains("the operator has paused points");
            town.pay("paused", after);
            town.notice(after.number(), 4_000);
            assertThat(town.order(after.number()).state()).isEqualTo(TillState.SETTLED);
        } finally {
            town.send("resume", Map.of("programme", "local-life"));
        }
    }

    @Test
    void a_wallet_and_a_provider_pay_together_and_the_hold_ends_with_the_order() {
        town.enrol("both");
        town.fillWallet("both");
        long wallet = town.wallet("both");
        TillWish wish = town.wish("60.00", "10.00");
        assertThat(town.pay("both", wish)).isEqualTo("/pay/" + TillTown.payment(wish.number()));
        assertThat(town.held("both")).isEqualTo(1_000);
        town.notice(wish.number(), 5_000);
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.SETTLED);
        assertThat(town.held("both")).isZero();
        assertThat(town.wallet("both")).isEqualTo(wallet - 1_000);
    }

    @Test
    void a_wallet_alone_pays_at_once_and_one_that_holds_too_little_pays_nothing() {
        town.enrol("wallet");
        town.fillWallet("wallet");
        long wallet = town.wallet("wallet");
        TillWish all = town.wish("5.00", "5.00");
        town.pay("wallet", all);
        assertThat(town.order(all.number()).state()).isEqualTo(TillState.SETTLED);
        assertThat(town.wallet("wallet")).isEqualTo(wallet - 500);
        TillWish tooMuch = town.wish("5000.00", "5000.00");
        assertThatThrownBy(() -> town.pay("wallet", tooMuch))
                .isInstanceOfSatisfying(
                        FormRefusedException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .isEqualTo(Problems.at("wallet", "stores.problem.wallet")));
        assertThat(town.order(tooMuch.number()).state()).isEqualTo(TillState.CLOSED);
        assertThat(town.wallet("wallet")).isEqualTo(wallet - 500);
    }

    @Test
    void two_tabs_that_pay_one_order_pay_once() throws Exception {
        town.enrol("tabs");
        town.fillWallet("tabs");
        long wallet = town.wallet("tabs");
        long payable = town.payable();
        TillWish wish = town.wish("8.00", "8.00");
        List<Callable<String>> tabs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tabs.add(() -> town.pay("tabs", wish));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<String> tab : pool.invokeAll(tabs)) {
                assertThat(tab.get())
                        .isEqualTo("/s/" + TillTown.STORE + "/orders/" + wish.number());
            }
        }
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.SETTLED);
        assertThat(town.wallet("tabs")).isEqualTo(wallet - 800);
        assertThat(town.held("tabs")).isZero();
        assertThat(town.payable() - payable).isEqualTo(640);
    }

    @Test
    void what_was_not_paid_in_time_frees_the_wallet_and_late_money_goes_back() {
        town.enrol("late");
        town.fillWallet("late");
        long wallet = town.wallet("late");
        TillWish wish = town.wish("30.00", "4.00");
        town.pay("late", wish);
        assertThat(town.wallet("late")).isEqualTo(wallet - 400);
        town.later(Duration.ofMinutes(16));
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.CLOSED);
        assertThat(town.wallet("late")).isEqualTo(wallet);
        town.notice(wish.number(), 2_600);
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.RETURNED);
        assertThat(town.sentBackFen(wish.number())).isEqualTo(2_600);
        assertThat(town.wallet("late")).isEqualTo(wallet);
        assertThat(town.held("late")).isZero();
    }

    @Test
    void late_money_without_a_wallet_part_settles_all_the_same() {
        town.enrol("late2");
        TillWish wish = town.wish("31.00", "");
        town.pay("late2", wish);
        town.later(Duration.ofMinutes(16));
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.CLOSED);
        town.notice(wish.number(), 3_100);
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.SETTLED);
    }

    @Test
    void a_crash_between_payment_and_settlement_is_made_good_by_the_job() {
        town.enrol("crash");
        TillWish wish = town.wish("70.00", "");
        town.pay("crash", wish);
        // The payment was noted, then the platform went down: nothing is carried out yet.
        PurchaseStore store = town.bean(PurchaseStore.class);
        PurchaseNumber number = new PurchaseNumber(wish.number());
        String payment = TillTown.payment(wish.number());
        store.together(() -> {
            Kept now = store.locked(number).orElseThrow();
            MoneyCame money = new MoneyCame(payment, 7_000);
            return store.keep(now, now.purchase().on(money, store.now()), 0);
        });
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.PAID);
        long payable = town.payable();
        town.later(Duration.ofSeconds(11));
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.SETTLED);
        assertThat(town.payable() - payable).isEqualTo(5_600);
    }

    @Test
    void a_crash_after_the_wallet_was_set_aside_does_not_keep_it() {
        town.enrol("crash2");
        town.fillWallet("crash2");
        long wallet = town.wallet("crash2");
        TillWish wish = town.wish("9.00", "3.00");
        town.pay("crash2", wish);
        town.counter().goAway();
        town.later(Duration.ofMinutes(16));
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.OPEN);
        town.counter().comeBack();
        town.later(Duration.ofMinutes(6));
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.CLOSED);
        assertThat(town.wallet("crash2")).isEqualTo(wallet);
    }

    @Test
    void nobody_pays_on_a_disclosure_of_another_amount_or_with_a_strangers_number() {
        town.enrol("forger");
        town.enrol("victim");
        TillWish read = town.wish("10.00", "");
        TillWish forged =
                new TillWish(read.number(), "9999.00", "", CounterPay.NAME, read.disclosure(), "");
        assertThatThrownBy(() -> town.pay("forger", forged))
                .hasMessageContaining("stores.problem.unread");
        TillWish theirs = town.wish("12.00", "");
        town.pay("victim", theirs);
        assertThatThrownBy(() -> town.pay("forger", theirs))
                .hasMessageContaining("stores.problem.again");
        assertThat(town.order(theirs.number()).member()).isEqualTo("victim");
        TillWish odd = new TillWish("t1", "10.00", "", CounterPay.NAME, read.disclosure(), "");
        assertThatThrownBy(() -> town.pay("forger", odd))
                .hasMessageContaining("stores.problem.again");
    }

    @Test
    void a_suspended_store_takes_nothing_but_settles_what_was_paid() {
        town.enrol("last");
        TillWish wish = town.wish("20.00", "");
        town.pay("last", wish);
        town.bean(StoreDesk.class).suspend(TillTown.STORE, "to be checked");
        try {
            assertThatThrownBy(() -> town.pay("last", town.wish("21.00", "")))
                    .hasMessageContaining("stores.problem.closed");
            town.notice(wish.number(), 2_000);
            assertThat(town.order(wish.number()).state()).isEqualTo(TillState.SETTLED);
        } finally {
            town.bean(StoreDesk.class).open(TillTown.STORE, TillTown.OFFER, Actors.staff("staff"));
        }
    }
}
