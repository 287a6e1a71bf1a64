package org.tidemark.server.money.payments;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds whose business a payment is. They are looked up when there is something to tell. */
final class PaymentListeners {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentListeners.class);

    private final Supplier<List<PaymentListener>> all;

    PaymentListeners(Supplier<List<PaymentListener>> all) {
        this.all = all;
    }

    /** The one that it concerns; none where it concerns nobody, or more than one. */
    Optional<PaymentListener> of(String paymentId) {
        List<PaymentListener> concerned = concerned(paymentId);
        if (concerned.size() == 1) {
            return Optional.of(concerned.getFirst());
        }
        LOG.error(
                "payment {} concerns {} listeners instead of one; it is kept untold until that is"
                        + " put right",
                paymentId,
                concerned.size());
        return Optional.empty();
    }

    /** Where its payer reads what became of it; the member's first page where nobody says. */
    String pageOf(String paymentId) {
        return concerned(paymentId).stream()
                .findFirst()
                .map(one -> one.pageOf(paymentId))
                .orElse("/my");
    }

    private List<PaymentListener> concerned(String paymentId) {
        return all.get().stream().filter(one -> one.concerns(paymentId)).toList();
    }
}
