package org.tidemark.server.pages;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.service.Seen;
import org.tidemark.server.commands.BadRequestException;
import org.tidemark.server.commands.CommandDoor;
import org.tidemark.server.quotes.OrderQuote;
import org.tidemark.server.quotes.Quotes;
import org.tidemark.server.quotes.RedemptionQuote;
import org.tidemark.server.text.Wording;

/** Works out what a form would come to, through the reader that the form itself goes through. */
@Component
final class Previews {

    private final CommandDoor door;
    private final Quotes quotes;

    Previews(CommandDoor door, Quotes quotes) {
        this.door = door;
        this.quotes = quotes;
    }

    /** What an order would earn. */
    Preview<OrderQuote> order(OrderForm form, Wording wording) {
        if (form.member().isBlank() || form.amount().isBlank()) {
            return Preview.none(wording.say("quote.order.none"));
        }
        try {
            var command = door.read("order", Command.Order.class, form.id(), form.fields());
            Seen<OrderQuote> seen = quotes.order(command);
            return of(seen, seen.value().outcome(), wording);
        } catch (BadRequestException bad) {
            return Preview.none(FormProblem.malformed(bad, wording).title());
        } catch (LedgerException.Capacity full) {
            return Preview.none(wording.say("problem.beyond-capacity"));
        }
    }

    /** What a redemption would pay. */
    Preview<RedemptionQuote> redemption(RedeemForm form, Wording wording) {
        if (form.member().isBlank()) {
            return Preview.none(wording.say("quote.none"));
        }
        try {
            var command = door.read("redeem", Command.Redeem.class, form.id(), form.fields());
            Seen<RedemptionQuote> seen = quotes.redemption(command);
            return of(seen, seen.value().outcome(), wording);
        } catch (BadRequestException bad) {
            return Preview.none(FormProblem.malformed(bad, wording).title());
        }
    }

    private static <Q> Preview<Q> of(Seen<Q> seen, Outcome outcome, Wording wording) {
        return outcome instanceof Outcome.Rejected rejected
                ? Preview.none(wording.say("refusal." + rejected.refusal().code()))
                : new Preview<>(Optional.of(seen.value()), "", seen.seq());
    }
}
