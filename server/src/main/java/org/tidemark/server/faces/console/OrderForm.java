package org.tidemark.server.faces.console;

import java.util.List;
import java.util.Objects;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.web.site.Typed;

/**
 * What was entered to place an order.
 *
 * @param id of the command that the form makes; the same when it is sent twice
 * @param disclosure id of what was shown before it is placed, empty for nothing yet
 */
public record OrderForm(String id, String member, String offer, String amount, String disclosure) {

    /** What a request leaves out is empty. */
    public OrderForm {
        id = Objects.requireNonNullElse(id, "");
        member = Objects.requireNonNullElse(member, "");
        offer = Objects.requireNonNullElse(offer, "");
        amount = Objects.requireNonNullElse(amount, "");
        disclosure = Objects.requireNonNullElse(disclosure, "");
    }

    /**
     * The command.
     *
     * @param by who places it
     * @throws org.tidemark.engine.command.InvalidCommandException when the amount is none
     */
    Command.Order command(By by) {
        long fen = Typed.fen("lines[0].amount", amount);
        return new Command.Order(
                LedgerClient.head(id, by),
                member.strip(),
                List.of(new Command.OrderLine(offer, fen, 0)),
                0,
                List.of(),
                Command.NONE,
                Command.NO_REGION);
    }
}
