package org.tidemark.server.money.wallet;

import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** Fees as orders of the ledger, so that each has a reason: an offer that is all the platform's. */
@Component
public class FeeOrders {

    /** The offer of the services programme. */
    public static final String OFFER = "withdrawal-fee";

    private final LedgerGateway ledger;
    private final FeeTaker taker;

    FeeOrders(LedgerGateway ledger, FeeTaker taker) {
        this.ledger = ledger;
        this.taker = taker;
    }

    /** Whether a fee can be taken at all. */
    boolean possible() {
        return Waiting.on(
                        ledger.read(view -> {
                            for (int p = 0; p < view.programmeCount(); p++) {
                                if (view.plan(p).offers().stream()
                                        .anyMatch(offer -> offer.id().equals(OFFER))) {
                                    return true;
                                }
                            }
                            return false;
                        }))
                .value();
    }

    /** Takes the fee of a withdrawal that was paid, out of its hold; again is no second fee. */
    void settle(Withdrawal paid) {
        taker.take(new FeeTaker.Fee(paid.number(), paid.memberId(), paid.feeFen(), paid.feeHold()));
    }
}
