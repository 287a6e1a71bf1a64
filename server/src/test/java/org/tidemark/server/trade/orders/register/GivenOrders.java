package org.tidemark.server.trade.orders.register;

import java.util.List;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.kernel.ledger.LedgerClient;

/** Orders that nobody has bought in the shop: the ledger is given them, by whomever. */
final class GivenOrders {

    private GivenOrders() {}

    /** Gives the ledger an order for the shop's goods; its sequence. */
    static long give(TestPlatform platform, String id, String actor, String member, long fen) {
        Command order =
                new Command.Order(
                        LedgerClient.head(id, By.actor(actor)),
                        member,
                        List.of(new Command.OrderLine("shop-goods", fen, 0)),
                        0,
                        List.of(),
                        Command.NONE,
                        Command.NO_REGION);
        return platform.bean(LedgerClient.class).submit(order).seq();
    }
}
