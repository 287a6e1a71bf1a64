package org.tidemark.server.trade.purchases.run;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseLine;

/** Purchases as the ledger reads them (SPEC 5.2); the ledger's door stamps the time. */
public final class LedgerOrders {

    private LedgerOrders() {}

    /** What is left of a purchase, with the holds that were made for it. */
    public static Command.Order order(Purchase purchase) {
        List<Command.OrderLine> lines = new ArrayList<>();
        for (PurchaseLine line : purchase.lines()) {
            if (line.leftFen() > 0) {
                lines.add(
                        new Command.OrderLine(
                                line.offer(),
                                line.leftFen(),
                                line.left().coinsFen(),
                                line.supply().supplier(),
                                line.supplyLeftFen()));
            }
        }
        return new Command.Order(
                Header.of(purchase.commandId(), Timestamp.EARLIEST),
                purchase.buyer(),
                lines,
                purchase.left().walletFen(),
                purchase.heldBy(),
                purchase.origin().store(),
                purchase.origin().region());
    }

    /** A part of a settled purchase that goes back (SPEC 5.5). */
    public static Command.Reverse reverse(Purchase purchase, String refundId, long amountFen) {
        return new Command.Reverse(
                Header.of("reverse-" + refundId, Timestamp.EARLIEST),
                purchase.progress().ledgerOrder(),
                amountFen);
    }
}
