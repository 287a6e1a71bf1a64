package org.tidemark.server.money.tax;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.money.tax.TaxMove.Source;
import org.tidemark.server.money.tax.TaxMove.State;

/**
 * Has the ledger do a movement of tax and notes what it said. The command has an id of its own that
 * stays the same: after a crash it is given again and moves nothing.
 */
@Component
class TaxLedger {

    private static final Logger LOG = LoggerFactory.getLogger(TaxLedger.class);
    private static final By JOB = Actors.job("tax");

    private final LedgerClient ledger;
    private final TaxMoveStore store;

    TaxLedger(LedgerClient ledger, TaxMoveStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * Does it.
     *
     * @throws org.tidemark.server.kernel.ledger.LedgerUnavailableException where nothing is known;
     *     the same again is safe
     */
    State carryOut(TaxMove move) {
        Said said = told(move);
        store.noted(move.move(), said.state(), said.sequence(), said.why());
        return said.state();
    }

    private record Said(State state, long sequence, String why) {}

    private Said told(TaxMove move) {
        try {
            return switch (ledger.submit(command(move))) {
                case Receipt receipt -> new Said(State.DONE, receipt.seq(), "");
                case Refused refused -> new Said(State.REFUSED, 0, refused.refusal().code());
            };
        } catch (LedgerException.Capacity full) {
            LOG.warn("{} is more than the ledger can hold", move.command(), full);
            return new Said(State.REFUSED, 0, "beyond-capacity");
        } catch (InvalidCommandException invalid) {
            LOG.error("{} is nothing that a ledger takes", move.command(), invalid);
            return new Said(State.REFUSED, 0, "malformed");
        }
    }

    private static Command command(TaxMove move) {
        By by =
                move.source() == Source.WITHDRAWAL
                        ? JOB
                        : Actors.agreed(move.firstBy(), move.secondBy(), move.reason());
        Header head = LedgerClient.head(move.command(), by);
        return switch (move.kind()) {
            case WITHHOLD -> new Command.WithholdTax(head, move.member(), move.amountFen());
            case RETURN -> new Command.ReturnTax(head, move.member(), move.amountFen());
            case PAY -> new Command.PayTax(head, move.amountFen());
        };
    }
}
