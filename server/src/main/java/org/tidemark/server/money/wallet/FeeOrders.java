package org.tidemark.server.money.wallet;

import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** Fees as orders of the ledger, so that each has a reason: an offer that is all the platform's. */
@Component
public class FeeOrders {

    /** The offer of the services programme. */
    public static final String OFFER = "withdrawal-fee";

    private final PlansInForce plans;
    private final FeeTaker taker;

    FeeOrders(PlansInForce plans, FeeTaker taker) {
        this.plans = plans;
        this.taker = taker;
    }

    /** Whether a fee can be taken at all. */
    boolean possible() {
        return plans.offer(OFFER).isPresent();
    }

    /** Takes the fee of a withdrawal that was paid, out of its hold; again is no second fee. */
    void settle(Withdrawal paid) {
        taker.take(new FeeTaker.Fee(paid.number(), paid.memberId(), paid.feeFen(), paid.feeHold()));
    }
}
