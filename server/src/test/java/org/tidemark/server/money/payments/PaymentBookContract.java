package org.tidemark.server.money.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payments.Payment.State;

/** What every book of payments does; ids are fresh, so that a book may hold other things too. */
abstract class PaymentBookContract {

    private static final Instant NOW = Instant.parse("2026-11-22T02:35:00Z");

    private final String id = UUID.randomUUID().toString().substring(0, 18);

    abstract PaymentBook book();

    private Payment open() {
        return new Payment(
                id,
                "demo",
                "m-1",
                "Health box",
                10_000,
                State.OPEN,
                "",
                NOW,
                NOW.plusSeconds(900),
                true);
    }

    private RefundRequest refund(String suffix, long fen) {
        return new RefundRequest(id, id + suffix, fen, 10_000, "returned");
    }

    @Test
    void a_number_is_entered_once_and_found_as_it_was() {
        assertThat(book().enter(open())).isTrue();
        assertThat(book().enter(open())).isFalse();
        assertThat(book().find(id)).contains(open());
        assertThat(book().find(id + "-not")).isEmpty();
    }

    @Test
    void a_payment_moves_once_and_only_from_where_it_may() {
        book().enter(open());

        assertThat(book().move(id, Set.of(State.CLOSED), State.PAID, "n-1", NOW)).isFalse();
        assertThat(book().move(id, Set.of(State.OPEN, State.CLOSED), State.PAID, "n-1", NOW))
                .isTrue();
        assertThat(book().move(id, Set.of(State.OPEN, State.CLOSED), State.PAID, "n-2", NOW))
                .isFalse();
        assertThat(book().find(id).orElseThrow().providerNumber()).isEqualTo("n-1");
    }

    @Test
    void the_rounds_see_an_open_payment_once_in_a_while() {
        book().enter(open());

        assertThat(book().openSince(NOW, NOW, 1_000)).contains(open());
        assertThat(book().openSince(NOW, NOW, 1_000)).doesNotContain(open());
        assertThat(book().openSince(NOW.plusSeconds(1), NOW, 1_000)).contains(open());
    }

    @Test
    void what_is_paid_is_untold_until_it_is_told() {
        book().enter(open());
        assertThat(untold(NOW)).doesNotContain(id);
        book().openSince(NOW.plusSeconds(60), NOW, 1_000);
        book().move(id, Set.of(State.OPEN), State.PAID, "n-1", NOW);
        assertThat(untold(NOW)).contains(id);
        assertThat(untold(NOW)).as("looked at just now").doesNotContain(id);
        assertThat(untold(NOW.plusSeconds(1))).contains(id);
        book().told(id);
        assertThat(untold(NOW.plusSeconds(2))).doesNotContain(id);
    }

    private List<String> untold(Instant seenBefore) {
        return book().untoldSince(seenBefore, NOW, 1_000).stream().map(Payment::paymentId).toList();
    }

    @Test
    void refunds_bind_no_more_than_was_paid_and_a_refused_one_binds_nothing() {
        book().enter(open());
        assertThat(book().bind(refund("-a", 6_000))).isTrue();
        assertThat(book().bind(refund("-b", 4_001))).isFalse();
        assertThat(book().findRefund(id + "-b")).isEmpty();

        book().moveRefund(id + "-a", RefundStatus.ABSENT);
        assertThat(book().bind(refund("-b", 4_001))).isTrue();
        assertThat(book().bind(refund("-a", 6_000))).isFalse();

        book().moveRefund(id + "-b", RefundStatus.DONE);
        book().moveRefund(id + "-b", RefundStatus.ABSENT);
        assertThat(book().findRefund(id + "-b").orElseThrow().status())
                .isEqualTo(RefundStatus.DONE);
    }

    @Test
    void a_refund_under_way_is_seen_once_in_a_while_until_it_is_done() {
        book().enter(open());
        book().bind(refund("-a", 6_000));
        assertThat(pending(NOW)).contains(id + "-a");
        assertThat(pending(NOW)).doesNotContain(id + "-a");
        assertThat(pending(NOW.plusSeconds(1))).contains(id + "-a");
        book().moveRefund(id + "-a", RefundStatus.DONE);
        assertThat(pending(NOW.plusSeconds(2))).doesNotContain(id + "-a");
    }

    private List<String> pending(Instant seenBefore) {
        return book().pendingSince(seenBefore, NOW, 1_000).stream()
                .map(refund -> refund.request().refundId())
                .toList();
    }

    @Test
    void refunds_at_the_same_moment_share_the_room() throws Exception {
        book().enter(open());
        List<Callable<Boolean>> binds =
                List.of(
                        () -> book().bind(refund("-a", 4_000)),
                        () -> book().bind(refund("-b", 4_000)),
                        () -> book().bind(refund("-c", 4_000)),
                        () -> book().bind(refund("-d", 4_000)));
        int bound = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(binds.size())) {
            for (Future<Boolean> answer : threads.invokeAll(binds)) {
                bound += answer.get() ? 1 : 0;
            }
        }

        assertThat(bound).isEqualTo(2);
    }
}
