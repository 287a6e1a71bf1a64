package org.tidemark.server.money.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.batches.BatchDesk;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payouts.DemoPayouts;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.PayoutStatus;
import org.tidemark.server.money.payouts.Payouts;

/** Money that leaves, on a real database and ledger: once, or not at all and back to the fen. */
class WithdrawalsIT extends WithdrawalWorld {

    @Test
    void it_is_set_aside_approved_sent_confirmed_and_then_leaves_with_its_fee() {
        String me = member();
        long outside = account("external:payouts");
        long platformFen = account("platform");
        String number = taken(me);
        assertThat(state(number)).isEqualTo(WithdrawalState.REQUESTED);
        assertThat(view(me).walletFen()).isEqualTo(WALLET - GROSS);
        assertThat(view(me).heldFen()).isEqualTo(GROSS);
        rounds();
        assertThat(provider.arrived).as("nothing is sent before staff approve").isEmpty();

        withdrawals.approve(number, "staff-1");
        assertThat(state(number)).isEqualTo(WithdrawalState.WAIT_CONFIRM);
        provider.ends(number, PayoutStatus.PAID);
        rounds();

        paidOut(me, number);
        assertThat(account("external:payouts") - outside).isEqualTo(NET);
        assertThat(account("platform") - platformFen).isEqualTo(FEE);
        assertThat(provider.arrived).containsExactly(number);
        rounds();
        paidOut(me, number);
    }

    @Test
    void whatever_step_a_crash_interrupts_it_is_paid_once() {
        int places = crashes(PayoutStatus.PAID);
        assertThat(places).isGreaterThan(12);
    }

    @Test
    void whatever_step_a_crash_interrupts_a_failed_one_is_given_back_once() {
        crashes(PayoutStatus.FAILED);
    }

    /** Tries every place where the whole way can stop; gives how many there are. */
    private int crashes(PayoutStatus end) {
        for (int place = 0; ; place++) {
            String me = member();
            String number = number();
            AtomicInteger left = new AtomicInteger(place);
            Runnable tick =
                    () -> {
                        if (left.getAndDecrement() == 0) {
                            throw new Crash();
                        }
                    };
            store.tick(tick);
            provider.tick = tick;
            boolean crashed = false;
            try {
                whole(me, number, end);
            } catch (Crash crash) {
                crashed = true;
            }
            store.tick(() -> {});
            provider.tick = () -> {};
            rounds();
            if (state(number) == WithdrawalState.REQUESTED) {
                withdrawals.approve(number, "staff-1");
            }
            rounds();
            provider.ends(number, end);
            rounds();
            if (end == PayoutStatus.PAID) {
                paidOut(me, number);
            } else {
                givenBack(me, number, WithdrawalState.FAILED);
            }
            assertThat(provider.arrived).contains(number);
            if (!crashed) {
                return place;
            }
        }
    }

    private void whole(String me, String number, PayoutStatus end) {
        withdrawals.request(me, number, shown(me, GROSS, FEE));
        withdrawals.approve(number, "staff-1");
        provider.ends(number, end);
        steps.advance(number);
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void an_opening_that_stopped_between_its_holds_is_finished_by_the_rounds() {
        String me = member();
        String number = number();
        store.enter(opening(me, number), payees.sealed(me), clock.instant(), room -> true);
        platform.bean(WithdrawalHolds.class).place(me, number + "n", NET);

        rounds();

        assertThat(state(number)).isEqualTo(WithdrawalState.REQUESTED);
        assertThat(view(me).heldFen()).isEqualTo(GROSS);
    }

    private Withdrawal opening(String me, String number) {
        return new Withdrawal(
                number,
                me,
                "scripted",
                "",
                GROSS,
                FEE,
                0,
                0,
                WithdrawalState.OPENING,
                "",
                clock.instant(),
                clock.instant(),
                "",
                "",
                false,
                java.time.Instant.EPOCH,
                0,
                "",
                "",
                false);
    }

    @Test
    void a_provider_that_is_down_gets_it_later_under_the_same_number() {
        String me = member();
        String number = taken(me);
        provider.away = true;
        withdrawals.approve(number, "staff-1");
        rounds();
        assertThat(state(number)).isEqualTo(WithdrawalState.SENT);
        assertThat(view(me).heldFen()).isEqualTo(GROSS);

        provider.away = false;
        rounds();
        assertThat(provider.arrived).containsExactly(number);
        provider.ends(number, PayoutStatus.PAID);
        rounds();
        paidOut(me, number);
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_and_found_paid() {
        String me = member();
        String number = taken(me);
        provider.mute = true;
        withdrawals.approve(number, "staff-1");
        assertThat(state(number)).isEqualTo(WithdrawalState.SENT);
        provider.ends(number, PayoutStatus.PAID);
        provider.mute = false;

        rounds();

        paidOut(me, number);
        assertThat(provider.arrived).as("never sent again").containsExactly(number);
    }

    @Test
    void what_is_refused_keeps_its_money_aside_and_goes_when_it_can() {
        String me = member();
        String number = taken(me);
        provider.refuses = true;
        withdrawals.approve(number, "staff-1");
        rounds();
        assertThat(state(number)).isEqualTo(WithdrawalState.SENT);
        assertThat(store.find(number).orElseThrow().reason()).contains("NOT_ENOUGH");

        provider.refuses = false;
        rounds();

        assertThat(state(number)).isEqualTo(WithdrawalState.WAIT_CONFIRM);
        assertThat(provider.arrived).containsExactly(number);
    }

    @Test
    void called_off_while_it_is_being_sent_it_is_paid_or_given_back_and_never_both() {
        String me = member();
        String paid = taken(me);
        provider.mute = true;
        withdrawals.approve(paid, "staff-1");
        provider.ends(paid, PayoutStatus.PAID);
        assertThat(withdrawals.refuse(paid, "a mistake")).isTrue();
        assertThat(state(paid)).isEqualTo(WithdrawalState.SENT);
        provider.mute = false;
        rounds();
        paidOut(me, paid);
        assertThat(withdrawals.refuse(paid, "too late")).isFalse();

        String other = member();
        String back = taken(other);
        withdrawals.approve(back, "staff-1");
        assertThat(withdrawals.refuse(back, "a mistake")).isTrue();
        givenBack(other, back, WithdrawalState.CANCELLED);
        assertThat(store.find(back).orElseThrow().reason()).isEqualTo("a mistake");
    }

    @Test
    void one_that_never_arrived_is_given_back_only_when_it_can_no_longer_arrive() {
        String me = member();
        String number = taken(me);
        provider.away = true;
        withdrawals.approve(number, "staff-1");
        withdrawals.refuse(number, "a mistake");
        provider.away = false;
        rounds();
        assertThat(state(number)).as("it may still arrive").isEqualTo(WithdrawalState.SENT);
        assertThat(view(me).heldFen()).isEqualTo(GROSS);

        platform.turnClock(WithdrawalSteps.LATE_ARRIVAL);
        rounds();

        givenBack(me, number, WithdrawalState.CANCELLED);
        assertThat(provider.arrived).isEmpty();
    }

    @Test
    void its_owner_and_staff_may_call_it_off_before_it_is_sent() {
        String me = member();
        String mine = taken(me);
        assertThat(withdrawals.cancel(member(), mine)).as("a stranger").isFalse();
        assertThat(withdrawals.cancel(me, mine)).isTrue();
        givenBack(me, mine, WithdrawalState.CANCELLED);
        String refused = taken(me);
        assertThat(withdrawals.refuse(refused, "no")).isTrue();
        givenBack(me, refused, WithdrawalState.CANCELLED);
        withdrawals.approve(refused, "staff-1");
        rounds();
        assertThat(provider.arrived).isEmpty();
    }

    @Test
    void what_is_not_confirmed_within_a_day_expires_and_comes_back_with_its_fee() {
        Payouts demo = new Payouts(List.of(demo()), List::of);
        steps = steps(demo);
        withdrawals = withdrawals(demo);
        String me = member();
        payees.forget(me);
        payees.name(me, new Payee(Payee.Kind.DEMO, me, "", ""));
        String number = taken(me);
        withdrawals.approve(number, "staff-1");
        assertThat(state(number)).isEqualTo(WithdrawalState.WAIT_CONFIRM);

        platform.turnClock(Duration.ofHours(24));
        rounds();

        givenBack(me, number, WithdrawalState.EXPIRED);
        assertThat(demo().paid(number)).as("too late").isFalse();
    }

    private static DemoPayouts demo() {
        return (DemoPayouts) platform.bean(Payouts.class).provider("demo");
    }

    @Test
    void a_transfer_by_the_bank_is_called_off_until_a_batch_takes_it_and_paid_by_its_answer() {
        Payouts byBank =
                new Payouts(List.of(platform.bean(Payouts.class).provider("bank")), List::of);
        steps = steps(byBank);
        withdrawals = withdrawals(byBank);
        BatchDesk desk = new BatchDesk(platform);
        long outside = account("external:payouts");
        String off = member();
        String calledOff = taken(off);
        withdrawals.approve(calledOff, "staff-1");
        withdrawals.refuse(calledOff, "not any more");
        rounds();
        givenBack(off, calledOff, WithdrawalState.CANCELLED);
        String me = member();
        String number = taken(me);
        withdrawals.approve(number, "staff-1");

        String batch = desk.plan(BatchKind.MEMBERS, 1);
        desk.release(batch);
        String list = desk.list(batch);
        String line = desk.lines(batch).getFirst().line();
        assertThat(desk.lines(batch)).extracting(BankLine::thing).containsExactly(number);
        assertThat(list).contains(line, "\t6222020200112230,", "会员", "99.40");
        withdrawals.refuse(number, "too late");
        rounds();
        assertThat(state(number)).as("the bank has it").isEqualTo(WithdrawalState.SENT);

        desk.answer(
                "line,account,amount,result,reference\n%s,****2230,99.40,paid,B-1\n"
                        .formatted(line));
        rounds();
        paidOut(me, number);
        assertThat(store.find(number).orElseThrow().providerNumber()).isEqualTo("B-1");
        assertThat(account("external:payouts") - outside).isEqualTo(NET);
    }

    @Test
    void what_the_bank_has_not_paid_goes_into_another_batch_or_back_to_the_member() {
        Payouts byBank =
                new Payouts(List.of(platform.bean(Payouts.class).provider("bank")), List::of);
        steps = steps(byBank);
        withdrawals = withdrawals(byBank);
        BatchDesk desk = new BatchDesk(platform);
        String me = member();
        String number = taken(me);
        withdrawals.approve(number, "staff-1");
        for (int again = 0; again < 2; again++) {
            String batch = desk.plan(BatchKind.MEMBERS, 1);
            desk.release(batch);
            desk.list(batch);
            String line = desk.lines(batch).getFirst().line();
            desk.answer("line,account,amount,result\n%s,****2230,99.40,failed\n".formatted(line));
            rounds();
            assertThat(state(number)).isEqualTo(WithdrawalState.SENT);
        }
        withdrawals.refuse(number, "the bank does not know the account");
        rounds();
        givenBack(me, number, WithdrawalState.CANCELLED);
    }
}
