package org.tidemark.server.money.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payouts.PayoutStatus;
import org.tidemark.server.money.tax.TaxWorld;
import org.tidemark.server.money.tax.Withholdings;

/** Tax on rewards is withheld before money leaves: what was shown, once, whatever happens. */
class TaxedWithdrawalsIT extends WithdrawalWorld {

    private static final long REWARDS = 1_000_00;
    private static final long TAX = 40_00; // a fifth of what is above 800.00
    private static final long TAXED_FEE = 36; // 0.6 % of 60.00

    private final TaxWorld world = new TaxWorld(platform);

    @Override
    Withholdings taxes() {
        return new TaxWorld(platform).withholdings();
    }

    private WithdrawalOffer taxed(String member, long asked, long tax, long fee) {
        return new WithdrawalOffer(
                asked, tax, fee, payees.find(member).map(Payees.Kept::mark).orElse(""));
    }

    private String rewarded() {
        String me = member();
        world.rewards(me, REWARDS);
        return me;
    }

    @Test
    void what_is_shown_is_what_is_withheld_and_what_arrives() {
        String me = rewarded();
        WithdrawalOffer offer = withdrawals.offer(me, GROSS);
        assertThat(offer).isEqualTo(taxed(me, GROSS, TAX, TAXED_FEE));
        long owed = world.ledgerFen();
        long outside = account("external:payouts");
        String number = number();
        assertThat(withdrawals.request(me, number, offer))
                .isInstanceOf(Withdrawals.Answer.Taken.class);
        assertThat(view(me).walletFen()).isEqualTo(WALLET - GROSS);
        assertThat(view(me).heldFen()).isEqualTo(GROSS - TAX);
        assertThat(world.ledgerFen() - owed).isEqualTo(TAX);
        assertThat(store.find(number).orElseThrow().taxFen()).isEqualTo(TAX);

        withdrawals.approve(number, "staff-1");
        provider.ends(number, PayoutStatus.PAID);
        rounds();
        assertThat(state(number)).isEqualTo(WithdrawalState.PAID);
        assertThat(account("external:payouts") - outside).isEqualTo(offer.netFen());
        assertThat(withdrawals.offer(me, GROSS).taxFen()).as("nothing is due twice").isZero();
    }

    @Test
    void nothing_is_done_where_more_is_due_by_then_and_less_is_withheld_where_less_is() {
        String me = rewarded();
        WithdrawalOffer offer = withdrawals.offer(me, GROSS);
        world.rewards(me, REWARDS + 5);
        String first = number();
        assertThat(withdrawals.request(me, first, offer))
                .isEqualTo(new Withdrawals.Answer.Refused(Obstacle.TAX_CHANGED));
        assertThat(store.find(first)).isEmpty();
        assertThat(view(me).walletFen()).isEqualTo(WALLET);
        assertThat(world.withheldFen(me)).isZero();

        world.rewards(me, REWARDS - 100_00);
        String second = number();
        assertThat(withdrawals.request(me, second, offer))
                .isInstanceOf(Withdrawals.Answer.Taken.class);
        assertThat(view(me).heldFen()).isEqualTo(GROSS - TAX);
        assertThat(world.withheldFen(me)).isEqualTo(20_00);
        assertThat(view(me).walletFen()).isEqualTo(WALLET - GROSS + 20_00);
    }

    @Test
    void a_form_that_says_less_tax_or_below_nothing_takes_nothing() {
        String me = rewarded();
        for (long tax : new long[] {0, TAX - 1}) {
            long fee = terms.feeFen(GROSS - tax);
            assertThat(withdrawals.request(me, number(), taxed(me, GROSS, tax, fee)))
                    .isEqualTo(new Withdrawals.Answer.Refused(Obstacle.TAX_CHANGED));
        }
        assertThat(withdrawals.request(me, number(), taxed(me, GROSS, -1, TAXED_FEE)))
                .isEqualTo(new Withdrawals.Answer.Refused(Obstacle.NUMBER));
        assertThat(withdrawals.obstacle(me, TAX)).contains(Obstacle.TAX_FIRST);
        assertThat(world.withheldFen(me)).isZero();
    }

    @Test
    void what_the_wallet_does_not_hold_is_not_taken_and_no_tax_with_it() {
        String me = rewarded();
        withdrawals.request(me, number(), withdrawals.offer(me, GROSS));
        world.rewards(me, REWARDS + 100_00);
        WithdrawalOffer more = withdrawals.offer(me, WALLET - GROSS + 1);
        assertThat(more.taxFen()).isEqualTo(20_00);
        String number = number();
        assertThat(withdrawals.request(me, number, more))
                .isEqualTo(new Withdrawals.Answer.Refused(Obstacle.INSUFFICIENT));
        rounds();
        assertThat(view(me).walletFen()).isEqualTo(WALLET - GROSS);
        assertThat(view(me).heldFen()).isEqualTo(GROSS - TAX);
        assertThat(world.withheldFen(me)).isEqualTo(TAX);
        assertThat(store.find(number).orElseThrow().taxFen()).isZero();
        assertThat(withdrawals.offer(me, GROSS).taxFen()).isEqualTo(20_00);
    }

    @Test
    void one_that_is_called_off_gives_its_own_back_and_keeps_the_tax_and_the_next_takes_none() {
        String me = rewarded();
        String number = number();
        withdrawals.request(me, number, withdrawals.offer(me, GROSS));
        assertThat(withdrawals.cancel(me, number)).isTrue();
        rounds();
        assertThat(view(me).walletFen()).isEqualTo(WALLET - TAX);
        assertThat(view(me).heldFen()).isZero();
        assertThat(world.withheldFen(me)).isEqualTo(TAX);
        assertThat(withdrawals.offer(me, GROSS)).isEqualTo(taxed(me, GROSS, 0, FEE));
    }

    @Test
    void whatever_step_a_crash_interrupts_the_tax_is_withheld_once() {
        for (int place = 0; ; place++) {
            String me = rewarded();
            String number = number();
            WithdrawalOffer offer = withdrawals.offer(me, GROSS);
            AtomicInteger left = new AtomicInteger(place);
            store.tick(() -> {
                if (left.getAndDecrement() == 0) {
                    throw new Stop();
                }
            });
            boolean stopped = false;
            try {
                withdrawals.request(me, number, offer);
                withdrawals.approve(number, "staff-1");
                provider.ends(number, PayoutStatus.PAID);
                steps.advance(number);
            } catch (Stop stop) {
                stopped = true;
            }
            store.tick(() -> {});
            rounds();
            if (state(number) == WithdrawalState.REQUESTED) {
                withdrawals.approve(number, "staff-1");
            }
            rounds();
            provider.ends(number, PayoutStatus.PAID);
            rounds();
            paidOut(me, number);
            assertThat(world.withheldFen(me)).isEqualTo(TAX);
            if (!stopped) {
                assertThat(place).isGreaterThan(5);
                return;
            }
        }
    }

    @Test
    void an_opening_that_stopped_before_its_tax_or_after_the_ledgers_answer_is_finished() {
        String me = rewarded();
        String number = number();
        WithdrawalOffer offer = withdrawals.offer(me, GROSS);
        store.tick(() -> {
            throw new Stop();
        });
        try {
            withdrawals.request(me, number, offer); // stops when it is to note the opening
        } catch (Stop stop) {
            assertThat(state(number)).isEqualTo(WithdrawalState.OPENING);
        }
        store.tick(() -> {});
        assertThat(world.withheldFen(me)).isEqualTo(TAX);
        rounds();
        assertThat(state(number)).isEqualTo(WithdrawalState.REQUESTED);
        assertThat(view(me).walletFen()).isEqualTo(WALLET - GROSS);
        assertThat(view(me).heldFen()).isEqualTo(GROSS - TAX);
    }

    @Test
    void two_forms_at_once_withhold_once() {
        String me = rewarded();
        WithdrawalOffer offer = withdrawals.offer(me, GROSS);
        assertThat(withdrawals.request(me, number(), offer))
                .isInstanceOf(Withdrawals.Answer.Taken.class);
        assertThat(withdrawals.request(me, number(), offer))
                .isInstanceOf(Withdrawals.Answer.Taken.class);
        assertThat(world.withheldFen(me)).isEqualTo(TAX);
        assertThat(view(me).walletFen()).isEqualTo(WALLET - TAX - 2 * (GROSS - TAX));
    }

    private static final class Stop extends Error {
        private static final long serialVersionUID = 1L;
    }
}
