package org.tidemark.server.money.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payments.Payment.State;
import org.tidemark.server.money.payments.demo.DemoPay;

class PaymentsTest {

    private static final long FEN = 10_000;

    private final TurnedClock clock = new TurnedClock();
    private final DemoPay payer = new DemoPay(clock);
    private final UnreliableProvider provider = new UnreliableProvider(payer);
    private final Desk desk = new Desk(provider, clock);

    private PaymentRequest request(String paymentId, long amountFen) {
        return new PaymentRequest(
                paymentId,
                amountFen,
                "Health box",
                PaymentScene.QR_CODE,
                "",
                "",
                clock.instant().plusSeconds(900));
    }

    private void ask(String paymentId) {
        desk.payments.ask("demo", request(paymentId, FEN));
    }

    private static void refused(Runnable call, PaymentRefusedException.Reason reason) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        PaymentRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void noticeRefused(Notice notice, NoticeRefusedException.Reason reason) {
        assertThatThrownBy(() -> desk.payments.take("demo", notice))
                .isInstanceOfSatisfying(
                        NoticeRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void money_counts_when_the_provider_says_so_and_not_before() {
        ask("order-1");
        assertThat(desk.payments.check("order-1").state()).isEqualTo(State.OPEN);

        assertThat(desk.payments.take("demo", payer.pay("order-1"))).isEqualTo("ok");

        assertThat(desk.state("order-1")).isEqualTo(State.PAID);
        assertThat(desk.payments.find("order-1").providerNumber()).isEqualTo("demo-order-1");
        assertThat(desk.told).containsExactly("order-1");
    }

    @Test
    void a_notice_that_comes_again_is_acknowledged_and_does_nothing() {
        ask("order-1");
        Notice notice = payer.pay("order-1");

        for (int i = 0; i < 3; i++) {
            assertThat(desk.payments.take("demo", notice)).isEqualTo("ok");
        }

        assertThat(desk.told).containsExactly("order-1");
    }

    @Test
    void notices_at_the_same_moment_count_once() throws Exception {
        ask("order-1");
        Notice notice = payer.pay("order-1");
        Callable<String> take = () -> desk.payments.take("demo", notice);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> answer : threads.invokeAll(List.of(take, take, take, take))) {
                assertThat(answer.get()).isEqualTo("ok");
            }
        }

        assertThat(desk.told).containsExactly("order-1");
    }

    @Test
    void a_notice_about_a_payment_that_was_never_asked_for_is_refused() {
        payer.create(request("stranger", FEN));

        noticeRefused(payer.pay("stranger"), NoticeRefusedException.Reason.UNKNOWN_PAYMENT);
        assertThat(desk.told).isEmpty();
    }

    @Test
    void another_amount_than_asked_is_no_payment_and_waits_for_a_person() {
        payer.create(request("order-1", FEN - 1));
        ask("order-1");
        Notice notice = payer.pay("order-1");

        noticeRefused(notice, NoticeRefusedException.Reason.AMOUNT);
        noticeRefused(notice, NoticeRefusedException.Reason.AMOUNT);

        assertThat(desk.payments.check("order-1").state()).isEqualTo(State.DISPUTED);
        assertThat(desk.told).isEmpty();
    }

    @Test
    void in_doubt_only_the_answer_to_a_query_counts() {
        ask("order-1");
        provider.doubtful = true;
        Notice notice = payer.pay("order-1");
        provider.away = true;
        assertThatThrownBy(() -> desk.payments.take("demo", notice))
                .isInstanceOf(PaymentProviderException.class);
        assertThat(desk.state("order-1")).isEqualTo(State.OPEN);

        provider.away = false;
        desk.payments.take("demo", notice);

        assertThat(desk.state("order-1")).isEqualTo(State.PAID);
    }

    @Test
    void asking_again_is_for_the_same_money_or_refused() {
        ask("order-1");
        ask("order-1");

        refused(
                () -> desk.payments.ask("demo", request("order-1", FEN + 1)),
                PaymentRefusedException.Reason.NUMBER_TAKEN);
        desk.payments.take("demo", payer.pay("order-1"));
        refused(() -> ask("order-1"), PaymentRefusedException.Reason.NOT_OPEN);
    }

    @Test
    void what_cannot_be_asked_is_refused_before_anything_is_written() {
        PaymentRequest late = request("order-1", FEN);
        clock.turn(Duration.ofHours(1));

        refused(
                () -> desk.payments.ask("nobody", request("order-1", FEN)),
                PaymentRefusedException.Reason.UNKNOWN_PROVIDER);
        refused(() -> desk.payments.ask("demo", late), PaymentRefusedException.Reason.NOT_OPEN);
        refused(
                () ->
                        desk.payments.ask(
                                "demo",
                                new PaymentRequest(
                                        "order-1",
                                        FEN,
                                        "Box",
                                        PaymentScene.DESKTOP_BROWSER,
                                        "",
                                        "",
                                        clock.instant().plusSeconds(900))),
                PaymentRefusedException.Reason.UNKNOWN_SCENE);
        refused(
                () -> desk.payments.find("order-1"),
                PaymentRefusedException.Reason.UNKNOWN_PAYMENT);
    }

    @Test
    void a_payment_whose_opening_got_no_answer_is_found_paid_by_the_rounds() {
        provider.mute = true;
        assertThatThrownBy(() -> ask("order-1")).isInstanceOf(PaymentProviderException.class);
        payer.pay("order-1");

        assertThat(desk.rounds.doWork()).isEqualTo(1);
        assertThat(desk.state("order-1")).isEqualTo(State.OPEN);
        provider.mute = false;
        assertThat(desk.rounds.doWork()).as("just looked at").isZero();
        clock.turn(Duration.ofMinutes(2));
        desk.rounds.doWork();

        assertThat(desk.state("order-1")).isEqualTo(State.PAID);
        assertThat(desk.told).containsExactly("order-1");
    }

    @Test
    void what_is_not_paid_in_time_is_closed_here_and_at_the_provider() {
        ask("order-1");
        clock.turn(Duration.ofMinutes(16));

        desk.rounds.doWork();

        assertThat(desk.state("order-1")).isEqualTo(State.CLOSED);
        assertThat(payer.query("order-1").status()).isEqualTo(PaymentStatus.CLOSED);
    }

    @Test
    void what_is_paid_at_the_last_moment_is_found_paid_and_not_closed() {
        ask("order-1");
        payer.pay("order-1");
        clock.turn(Duration.ofMinutes(16));

        desk.rounds.doWork();

        assertThat(desk.state("order-1")).isEqualTo(State.PAID);
    }

    @Test
    void money_that_comes_after_the_close_is_not_lost() {
        ask("order-1");
        Notice notice = payer.pay("order-1");
        desk.book.move("order-1", java.util.Set.of(State.OPEN), State.CLOSED, "", clock.instant());

        desk.payments.take("demo", notice);

        assertThat(desk.state("order-1")).isEqualTo(State.PAID);
        assertThat(desk.told).containsExactly("order-1");
    }

    @Test
    void a_listener_that_fails_is_told_again_until_it_has_acted() {
        ask("order-1");
        desk.listenerFails = true;
        assertThat(desk.payments.take("demo", payer.pay("order-1"))).isEqualTo("ok");
        desk.rounds.doWork();
        assertThat(desk.told).isEmpty();

        desk.listenerFails = false;
        assertThat(desk.rounds.doWork()).as("not again within the minute").isZero();
        clock.turn(Duration.ofSeconds(61));
        desk.rounds.doWork();
        clock.turn(Duration.ofSeconds(61));
        desk.rounds.doWork();

        assertThat(desk.told).containsExactly("order-1");
    }

    @Test
    void a_payment_that_concerns_nobody_or_two_is_received_and_kept_untold() {
        ask("order-1");
        PaymentListener other = desk.listeners.getFirst();
        desk.listeners.add(other);
        assertThat(desk.payments.take("demo", payer.pay("order-1"))).isEqualTo("ok");
        assertThat(desk.state("order-1")).isEqualTo(State.PAID);
        desk.listeners.clear();
        desk.rounds.doWork();
        assertThat(desk.told).isEmpty();

        desk.listeners.add(other);
        clock.turn(Duration.ofSeconds(61));
        desk.rounds.doWork();

        assertThat(desk.told).containsExactly("order-1");
    }

    @Test
    void a_bill_is_in_the_book_before_anybody_is_asked_and_led_to_its_provider_later() {
        Bill bill =
                new Bill("order-7", "m-1", 10_000, "Health box", clock.instant().plusSeconds(900));
        assertThat(desk.payments.open("demo", bill)).isEqualTo("/pay/order-7");
        assertThat(desk.payments.open("demo", bill)).isEqualTo("/pay/order-7");

        NextStep step = desk.payments.lead("order-7", new PayerPlace(PaymentScene.QR_CODE, "", ""));

        assertThat(step).isInstanceOf(NextStep.GoTo.class);
        desk.payments.take("demo", payer.pay("order-7"));
        assertThat(desk.told).containsExactly("order-7");
        assertThat(desk.payments.find("order-7").memberId()).isEqualTo("m-1");
    }
}
