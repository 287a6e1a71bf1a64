package org.tidemark.server.money.wallet;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Decimals;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.kernel.holds.Holds;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** Fees as orders of the ledger, so that each has a reason: an offer that is all the platform's. */
@Component
class FeeOrders {

    /** The offer of the services programme. */
    static final String OFFER = "withdrawal-fee";

    private static final Logger LOG = LoggerFactory.getLogger(FeeOrders.class);
    private static final int DECIMALS = 2;

    private final LedgerGateway ledger;
    private final CommandDoor door;
    private final Holds holds;

    FeeOrders(LedgerGateway ledger, CommandDoor door, Holds holds) {
        this.ledger = ledger;
        this.door = door;
        this.holds = holds;
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

    /** Settles the fee of a withdrawal that was paid, out of its hold; again is no second fee. */
    void settle(Withdrawal paid) {
        String amount = Decimals.format(paid.feeFen(), DECIMALS);
        Outcome outcome =
                door.take(
                                "order",
                                Command.Order.class,
                                "fee-" + paid.number(),
                                Map.of(
                                        "member",
                                        paid.memberId(),
                                        "lines",
                                        List.of(Map.of("offer", OFFER, "amount", amount)),
                                        "wallet",
                                        amount,
                                        "holds",
                                        List.of(paid.feeHold())))
                        .await()
                        .outcome();
        if (outcome instanceof Outcome.Rejected rejected) {
            LOG.warn(
                    "the fee of withdrawal {} cannot be settled ({}: {}); it goes back to the"
                            + " member",
                    paid.number(),
                    rejected.refusal().code(),
                    rejected.detail());
            holds.end(paid.feeHold());
        }
    }
}
