package org.tidemark.server.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.holds.Holds;
import org.tidemark.server.ledger.LedgerReads;
import org.tidemark.server.members.MemberView;
import org.tidemark.server.members.Members;
import org.tidemark.server.payouts.HandPayouts;
import org.tidemark.server.payouts.Payee;
import org.tidemark.server.payouts.PayoutStatus;
import org.tidemark.server.payouts.Payouts;

/** Money that leaves, on a real database and ledger: once, or not at all and back to the fen. */
class WithdrawalsIT {

    private static final long WALLET =
            24_000; // 1000.00 spent, all points redeemed by the only holder
    private static final long GROSS = 10_000;
    private static final long FEE = 60;
    private static final long NET = GROSS - FEE;
    private static final Payee CARD = new Payee(Payee.Kind.BANK, "6222020200112230", "会员", "测试银行");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static TestPlatform platform;

    private final CrashingStore store =
            new CrashingStore(
                    platform.bean(JdbcClient.class), platform.bean(TransactionTemplate.class));
    private final ScriptedPayouts provider = new ScriptedPayouts();
    private final Payees payees = platform.bean(Payees.class);
    private final Clock clock = platform.bean(Clock.class);
    private final WithdrawalTerms terms =
            new WithdrawalTerms(100, 20_000, 30_000, 6_000, 10, Duration.ofHours(24), 15_000);
    private boolean adult = true;
    private String legalName = "会员";
    private final Payouts payouts = new Payouts(List.of(provider), List::of);
    private WithdrawalSteps steps = steps(payouts);
    private Withdrawals withdrawals = withdrawals(payouts);

    @BeforeAll
    static void start() throws IOException {
        platform = TestPlatform.fresh("withdrawals");
        String services = Files.readString(Path.of("..", "plans", "services.yaml"));
        assertThat(
                        platform.send(
                                        platform.request("/api/v1/plans")
                                                .header("Content-Type", "text/yaml")
                                                .header("Idempotency-Key", "plan-services")
                                                .POST(BodyPublishers.ofString(services))
                                                .build())
                                .status())
                .isLessThan(300);
    }

    /** What other tests left under way is none of this one's. */
    @BeforeEach
    void clear() {
        platform.bean(JdbcClient.class)
                .sql("DELETE FROM platform.withdrawal WHERE NOT booked")
                .update();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private WithdrawalSteps steps(Payouts with) {
        return new WithdrawalSteps(
                store,
                payees,
                with,
                platform.bean(Holds.class),
                platform.bean(FeeOrders.class),
                clock);
    }

    private Withdrawals withdrawals(Payouts with) {
        return new Withdrawals(
                store,
                steps,
                payees,
                with,
                new VerifiedPeople(null) {
                    @Override
                    boolean adult(String memberId) {
                        return adult;
                    }

                    @Override
                    Optional<String> legalName(String memberId) {
                        return Optional.of(legalName);
                    }
                },
                platform.bean(FeeOrders.class),
                terms,
                clock);
    }

    /** A member with 240.00 in his wallet and a card. */
    private String member() {
        int count = COUNT.incrementAndGet();
        String id = "wd-m" + count;
        // A pool that is emptied again and again mints ever less: a new one for every few.
        String programme = "wd" + count / 20;
        platform.adopt(programme);
        platform.enrol(id);
        assertThat(
                        platform.post(
                                        "/orders",
                                        TestPlatform.order("wd-o-" + id, id, programme, "1000.00"))
                                .http()
                                .body())
                .doesNotContain("rejected");
        assertThat(platform.post("/redemptions", redemption(id, programme)).http().body())
                .doesNotContain("rejected");
        assertThat(view(id).walletFen()).isEqualTo(WALLET);
        payees.name(id, CARD);
        return id;
    }

    private static String redemption(String member, String programme) {
        return "{\"id\":\"wd-r-%1$s\",\"member\":\"%1$s\",\"programme\":\"%2$s\",\"points\":\"all\"}"
                .formatted(member, programme);
    }

    private static MemberView view(String member) {
        return platform.bean(Members.class).find(member).value().orElseThrow();
    }

    private static String number() {
        return "w261122%012d".formatted(COUNT.incrementAndGet());
    }

    private static long account(String name) {
        return platform.bean(LedgerReads.class).overview().value().balances().stream()
                .filter(balance -> balance.account().equals(name) && balance.asset().equals("CNY"))
                .mapToLong(balance -> balance.amount())
                .sum();
    }

    private String taken(String member) {
        String number = number();
        assertThat(withdrawals.request(member, number, GROSS, FEE))
                .isInstanceOf(Withdrawals.Answer.Taken.class);
        return number;
    }

    private void refused(String member, long grossFen, long feeFen, Obstacle obstacle) {
        assertThat(withdrawals.request(member, number(), grossFen, feeFen))
                .isEqualTo(new Withdrawals.Answer.Refused(obstacle));
    }

    private WithdrawalState state(String number) {
        return store.find(number).orElseThrow().state();
    }

    private void rounds() {
        platform.turnClock(Duration.ofSeconds(61));
        WithdrawalRounds rounds = new WithdrawalRounds(store, steps, clock);
        for (int i = 0; i < 20 && rounds.doWork() > 0; i++) {
            assertThat(i).as("the rounds find an end").isLessThan(19);
        }
    }

    private void paidOut(String member, String number) {
        assertThat(state(number)).isEqualTo(WithdrawalState.PAID);
        assertThat(store.find(number).orElseThrow().booked()).isTrue();
        assertThat(view(member).walletFen()).isEqualTo(WALLET - GROSS);
        assertThat(view(member).heldFen()).isZero();
    }

    private void givenBack(String member, String number, WithdrawalState end) {
        assertThat(state(number)).isEqualTo(end);
        assertThat(store.find(number).orElseThrow().booked()).isTrue();
        assertThat(view(member).walletFen()).isEqualTo(WALLET);
        assertThat(view(member).heldFen()).isZero();
    }

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
        withdrawals.request(me, number, GROSS, FEE);
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
        platform.bean(Holds.class)
                .place(me, number + "n", org.tidemark.server.holds.HeldAsset.MONEY, NET);

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

    private static HandPayouts demo() {
        return (HandPayouts) platform.bean(Payouts.class).provider("demo");
    }

    @Test
    void bank_transfers_go_by_a_list_and_what_is_on_it_cannot_be_called_off() {
        HandPayouts bank = (HandPayouts) platform.bean(Payouts.class).provider("bank");
        Payouts byHand = new Payouts(List.of(bank), List::of);
        steps = steps(byHand);
        withdrawals = withdrawals(byHand);
        BankDesk desk = new BankDesk(store, steps, payees, bank);
        String me = member();
        String number = taken(me);
        withdrawals.approve(number, "staff-1");
        assertThat(desk.stage(number)).isEqualTo("WAITING");

        assertThat(desk.list()).contains(number, "6222020200112230", "会员", "99.40");
        assertThat(desk.list()).as("again the same").contains(number);
        withdrawals.refuse(number, "too late");
        rounds();
        assertThat(state(number)).isEqualTo(WithdrawalState.SENT);
        assertThat(desk.paid(number)).as("not before it was sent").isFalse();
        assertThat(desk.sent(number, "B-1")).isTrue();
        assertThat(desk.paid(number)).isTrue();

        paidOut(me, number);
        assertThat(desk.failed(number, "no")).isFalse();
    }

    @Test
    void the_terms_are_kept_to_the_fen() {
        String me = member();
        refused(me, 99, 10, Obstacle.TOO_LITTLE);
        refused(me, 20_001, 120, Obstacle.TOO_MUCH);
        refused(me, GROSS, FEE - 1, Obstacle.FEE_CHANGED);
        adult = false;
        refused(me, GROSS, FEE, Obstacle.NOT_VERIFIED);
        adult = true;
        payees.name(me, new Payee(Payee.Kind.BANK, "6222020200112248", "会员", "测试银行"));
        refused(me, GROSS, FEE, Obstacle.COOLING);
        platform.turnClock(Duration.ofHours(25));
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
                        () -> withdrawals.request(me, twice, GROSS, FEE),
                        () -> withdrawals.request(me, twice, GROSS, FEE));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Withdrawals.Answer> answer : threads.invokeAll(tabs)) {
                assertThat(answer.get()).isInstanceOf(Withdrawals.Answer.Taken.class);
            }
        }
        assertThat(view(me).heldFen()).isEqualTo(GROSS);
        assertThat(withdrawals.leftTodayFen(me)).isEqualTo(20_000);
        assertThat(withdrawals.request(member(), twice, GROSS, FEE))
                .isEqualTo(new Withdrawals.Answer.Refused(Obstacle.NUMBER));
        assertThat(withdrawals.request(me, "order-1", GROSS, FEE))
                .isEqualTo(new Withdrawals.Answer.Refused(Obstacle.NUMBER));
    }

    @Test
    void a_large_one_needs_two_different_people() {
        String me = member();
        String number = number();
        withdrawals.request(me, number, 15_000, 90);

        withdrawals.approve(number, "staff-1");
        withdrawals.approve(number, "staff-1");
        assertThat(state(number)).isEqualTo(WithdrawalState.REQUESTED);
        withdrawals.approve(number, "staff-2");

        assertThat(state(number)).isEqualTo(WithdrawalState.WAIT_CONFIRM);
        assertThat(store.find(number).orElseThrow().secondBy()).isEqualTo("staff-2");
    }
}
