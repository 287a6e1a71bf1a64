package org.tidemark.server.money.wallet;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.holds.Holds;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** Fees as orders of the ledger, so that each has a reason: an offer that is all the platform's. */
@Component
class FeeOrders {

    /** The offer of the services programme. */
    static final String OFFER = "withdrawal-fee";

    private static final Logger LOG = LoggerFactory.getLogger(FeeOrders.class);

    private final LedgerClient ledger;
    private final PlansInForce plans;
    private final Holds holds;

    FeeOrders(LedgerClient ledger, PlansInForce plans, Holds holds) {
        this.ledger = ledger;
        this.plans = plans;
        this.holds = holds;
    }

    /** Whether a fee can be taken at all. */
    boolean possible() {
        return plans.offer(OFFER).isPresent();
    }

    /** Settles the fee of a withdrawal that was paid, out of its hold; again is no second fee. */
    void settle(Withdrawal paid) {
        Command.Order fee =
                new Command.Order(
                        LedgerClient.head("fee-" + paid.number(), Actors.job("withdrawals")),
                        paid.memberId(),
                        List.of(new Command.OrderLine(OFFER, paid.feeFen(), 0)),
                        paid.feeFen(),
                        List.of(paid.feeHold()),
                        Command.NONE,
                        Command.NO_REGION);
        if (ledger.submit(fee) instanceof Refused refused) {
            LOG.warn(
                    "the fee of withdrawal {} cannot be settled ({}); it goes back to the member",
                    paid.number(),
                    refused.text());
            holds.end(paid.feeHold());
        }
    }
}
