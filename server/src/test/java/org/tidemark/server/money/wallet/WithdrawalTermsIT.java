package org.tidemark.server.money.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payouts.Payee;

/** What may be withdrawn, and who must agree. */
class WithdrawalTermsIT extends WithdrawalWorld {

    @Test
    void the_terms_are_kept_to_the_fen() {
        String me = member();
        refused(me, 99, 10, Obstacle.TOO_LITTLE);
        refused(me, 20_001, 120, Obstacle.TOO_MUCH);
        refused(me, GROSS, FEE - 1, Obstacle.FEE_CHANGED);
        adult = false;
        refused(me, GROSS, FEE, Obstacle.NOT_VERIFIED);
        adult = true;
        WithdrawalOffer other = shown(me, GROSS, FEE);
        payees.name(me, new Payee(Payee.Kind.BANK, "6222020200112248", "会员", "测试银行"));
        refused(me, GROSS, FEE, Obstacle.COOLING);
        platform.turnClock(Duration.ofHours(25));
        assertThat(withdrawals.request(me, number(), other))
                .isEqualTo(new Withdrawals.Answer.Refused(Obstacle.PAYEE_CHANGED));
        taken(me);
        legalName = "别人";
        refused(me, GROSS, FEE, Obstacle.NO_PAYEE);
        legalName = "会员";
        payees.forget(me);
        refused(me, GROSS, FEE, Obstacle.NO_PAYEE);
    }

    @Test
    void what_the_wallet_does_not_hold_leaves_it_as_it_was() {
        String me = member();
        taken(me);
        refused(me, 14_001, 84, Obstacle.INSUFFICIENT);
        assertThat(view(me).heldFen()).isEqualTo(GROSS);
        refused(me, 20_000, 120, Obstacle.INSUFFICIENT);
        assertThat(view(me).heldFen()).isEqualTo(GROSS);
        // The net would go, the fee no longer: both or none.
        refused(me, 14_050, 84, Obstacle.INSUFFICIENT);
        assertThat(view(me).heldFen()).isEqualTo(GROSS);
        assertThat(view(me).walletFen()).isEqualTo(WALLET - GROSS);
    }

    @Test
    void two_tabs_share_one_daily_limit_and_one_form_is_one_withdrawal() throws Exception {
        String me = member();
        String twice = number();
        List<Callable<Withdrawals.Answer>> tabs =
                List.of(
                        () -> withdrawals.request(me, twice, shown(me, GROSS, FEE)),
                        () -> withdrawals.request(me, twice, shown(me, GROSS, FEE)));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Withdrawals.Answer> answer : threads.invokeAll(tabs)) {
                assertThat(answer.get()).isInstanceOf(Withdrawals.Answer.Taken.class);
            }
        }
        assertThat(view(me).heldFen()).isEqualTo(GROSS);
        assertThat(withdrawals.leftTodayFen(me)).isEqualTo(20_000);
        String stranger = member();
        assertThat(withdrawals.request(stranger, twice, shown(stranger, GROSS, FEE)))
                .isEqualTo(new Withdrawals.Answer.Refused(Obstacle.NUMBER));
        assertThat(withdrawals.request(me, "order-1", shown(me, GROSS, FEE)))
                .isEqualTo(new Withdrawals.Answer.Refused(Obstacle.NUMBER));
    }

    @Test
    void a_large_one_needs_two_different_people() {
        String me = member();
        String number = number();
        withdrawals.request(me, number, shown(me, 15_000, 90));

        withdrawals.approve(number, "staff-1");
        withdrawals.approve(number, "staff-1");
        assertThat(state(number)).isEqualTo(WithdrawalState.REQUESTED);
        withdrawals.approve(number, "staff-2");

        assertThat(state(number)).isEqualTo(WithdrawalState.WAIT_CONFIRM);
        assertThat(store.find(number).orElseThrow().secondBy()).isEqualTo("staff-2");
    }

    @Test
    void many_small_ones_of_a_day_need_two_people_as_one_large_one_does() {
        String me = member();
        List<WithdrawalState> states = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String number = number();
            withdrawals.request(me, number, shown(me, 6_000, 36));
            withdrawals.approve(number, "staff-3");
            states.add(state(number));
        }
        assertThat(states)
                .containsExactly(
                        WithdrawalState.WAIT_CONFIRM,
                        WithdrawalState.WAIT_CONFIRM,
                        WithdrawalState.REQUESTED);
    }
}
