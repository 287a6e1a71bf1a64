package org.tidemark.server.faces.console;

import org.tidemark.engine.event.EventType;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;

/** Says in a sentence what a command has moved. */
final class ReceiptWords {

    private ReceiptWords() {}

    /** Points that an order brought the member, of all programmes together. */
    static String order(Receipt receipt, Frame frame) {
        Micropoints points =
                receipt.minted().values().stream().reduce(Micropoints.ZERO, Micropoints::plus);
        return frame.say("receipt.order", Figures.points(points), sequence(receipt));
    }

    /** What a redemption paid into the wallet. */
    static String redemption(Receipt receipt, String currency, Frame frame) {
        return receipt.has(EventType.REDEEMED) && !receipt.payout().isZero()
                ? frame.say(
                        "receipt.redemption",
                        Figures.money(receipt.payout(), currency),
                        sequence(receipt))
                : frame.say("receipt.nothing", sequence(receipt));
    }

    private static String sequence(Receipt receipt) {
        return Figures.count(receipt.seq());
    }
}
