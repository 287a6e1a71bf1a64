package org.tidemark.server.money.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payments.PaymentRefusedException.Reason;
import org.tidemark.server.money.payments.demo.DemoPay;

class RefundsTest {

    private final TurnedClock clock = new TurnedClock();
    private final DemoPay payer = new DemoPay(clock);
    private final UnreliableProvider provider = new UnreliableProvider(payer);
    private final Desk desk = new Desk(provider, clock);

    private void paid() {
        asked();
        desk.payments.take("demo", payer.pay("order-1"));
    }

    private void asked() {
        desk.payments.ask(
                "demo",
                new PaymentRequest(
                        "order-1",
                        10_000,
                        "Health box",
                        PaymentScene.QR_CODE,
                        "",
                        "",
                        clock.instant().plusSeconds(900)));
    }

    private RefundStatus send(String refundId, long fen) {
        return desk.refunds.send("order-1", refundId, fen, "returned");
    }

    private static void refused(Runnable call, Reason reason) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        PaymentRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void refunds_never_add_up_to_more_than_was_paid() {
        paid();

        assertThat(send("refund-1", 6_000)).isEqualTo(RefundStatus.DONE);
        refused(() -> send("refund-2", 4_001), Reason.OVER_REFUNDED);
        assertThat(send("refund-3", 4_000)).isEqualTo(RefundStatus.DONE);
        refused(() -> send("refund-4", 1), Reason.OVER_REFUNDED);
        refused(() -> send("refund-5", 10_001), Reason.OVER_REFUNDED);
    }

    @Test
    void the_same_number_is_the_same_refund() {
        paid();
        send("refund-1", 6_000);

        assertThat(send("refund-1", 6_000)).isEqualTo(RefundStatus.DONE);
        refused(() -> send("refund-1", 5_000), Reason.NUMBER_TAKEN);
        assertThat(send("refund-2", 4_000)).isEqualTo(RefundStatus.DONE);
    }

    @Test
    void what_is_not_paid_cannot_go_back() {
        asked();

        refused(() -> send("refund-1", 1), Reason.NOT_PAID);
    }

    @Test
    void a_refund_whose_answer_was_lost_is_found_done() {
        paid();
        provider.mute = true;
        assertThatThrownBy(() -> send("refund-1", 6_000))
                .isInstanceOf(PaymentProviderException.class);
        refused(() -> send("refund-2", 4_001), Reason.OVER_REFUNDED);

        provider.mute = false;

        assertThat(desk.refunds.check("refund-1")).isEqualTo(RefundStatus.DONE);
    }

    @Test
    void a_refund_that_never_arrived_is_sent_again_under_its_number() {
        paid();
        provider.away = true;
        assertThatThrownBy(() -> send("refund-1", 6_000))
                .isInstanceOf(PaymentProviderException.class);
        assertThatThrownBy(() -> desk.refunds.check("refund-1"))
                .isInstanceOf(PaymentProviderException.class);

        provider.away = false;

        assertThat(desk.refunds.check("refund-1")).isEqualTo(RefundStatus.DONE);
        assertThat(payer.queryRefund("order-1", "refund-1")).isEqualTo(RefundStatus.DONE);
    }

    @Test
    void a_refund_that_the_provider_refuses_binds_nothing_and_can_be_sent_later() {
        paid();
        provider.refuses = true;
        assertThatThrownBy(() -> send("refund-1", 6_000))
                .isInstanceOf(PaymentProviderException.class);
        provider.refuses = false;

        assertThat(send("refund-2", 10_000)).isEqualTo(RefundStatus.DONE);
        refused(() -> send("refund-1", 6_000), Reason.OVER_REFUNDED);
    }

    @Test
    void a_no_to_a_repetition_does_not_undo_what_was_done() {
        paid();
        provider.mute = true;
        assertThatThrownBy(() -> send("refund-1", 6_000))
                .isInstanceOf(PaymentProviderException.class);
        provider.mute = false;
        provider.refuses = true;

        assertThat(send("refund-1", 6_000)).isEqualTo(RefundStatus.DONE);
    }

    @Test
    void the_rounds_finish_a_refund_whose_answer_was_lost() {
        paid();
        provider.mute = true;
        assertThatThrownBy(() -> send("refund-1", 6_000))
                .isInstanceOf(PaymentProviderException.class);
        provider.mute = false;

        clock.turn(java.time.Duration.ofSeconds(61));
        assertThat(desk.rounds.doWork()).isPositive();

        assertThat(desk.book.findRefund("refund-1").orElseThrow().status())
                .isEqualTo(RefundStatus.DONE);
    }
}
