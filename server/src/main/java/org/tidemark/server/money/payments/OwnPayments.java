package org.tidemark.server.money.payments;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.PageNotFoundException;

/** Payments as their payer sees them. */
@Component
final class OwnPayments {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPayments.class);

    private final Payments payments;

    OwnPayments(Payments payments) {
        this.payments = payments;
    }

    /** As it stands: our book, and the provider asked once. */
    Payment lookedAt(String id, String memberId) {
        Payment payment = find(id, memberId);
        if (payment.state() == Payment.State.OPEN) {
            try {
                return payments.check(id);
            } catch (PaymentProviderException e) {
                LOG.warn("payment {} is asked about again later: {}", id, e.getMessage());
            }
        }
        return payment;
    }

    /** One of his, or of nobody. */
    Payment find(String id, String memberId) {
        try {
            Payment payment = payments.find(id);
            if (payment.memberId().isEmpty() || payment.memberId().equals(memberId)) {
                return payment;
            }
        } catch (PaymentRefusedException absent) {
            throw PageNotFoundException.page("/pay/" + id);
        }
        throw PageNotFoundException.page("/pay/" + id);
    }
}
