package org.tidemark.server.faces.console;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.kernel.quotes.RedemptionQuote;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Preview;
import org.tidemark.server.web.text.Wording;

/** Works out what the command that a form makes would come to. */
@Component
final class Previews {

    private final Quotes quotes;
    private final Disclosures disclosures;

    Previews(Quotes quotes, Disclosures disclosures) {
        this.quotes = quotes;
        this.disclosures = disclosures;
    }

    /** What an order would earn, and what its buyer is told before. */
    OrderPreview order(OrderForm form, Wording wording) {
        if (form.member().isBlank() || form.amount().isBlank()) {
            return nothing(wording.say("quote.order.none"));
        }
        try {
            var command = form.command(By.NOBODY);
            AsOf<OrderQuote> seen = quotes.order(command);
            Preview<OrderQuote> quote = of(seen, seen.value().outcome(), wording);
            return new OrderPreview(
                    quote,
                    quote.quote().isPresent()
                            ? seen.value()
                                    .outlook(form.offer())
                                    .flatMap(one -> disclosures.show(one, wording.language()))
                            : Optional.empty());
        } catch (InvalidCommandException invalid) {
            return nothing(Problems.invalid(invalid).text(wording));
        } catch (LedgerException.Capacity full) {
            return nothing(wording.say("problem.beyond-capacity"));
        }
    }

    private static OrderPreview nothing(String hint) {
        return new OrderPreview(Preview.none(hint), Optional.empty());
    }

    private static long totalFen(Command.Order order) {
        return order.lines().stream().mapToLong(Command.OrderLine::amountFen).sum();
    }

    /**
     * Whether the form may be sent: it was shown what covers it, or it would be refused anyhow,
     * with the reason.
     */
    boolean mayPlace(OrderForm form) {
        try {
            var command = form.command(By.NOBODY);
            OrderQuote now = quotes.order(command).value();
            return !now.outcome().accepted()
                    || now.outlook(form.offer())
                            .filter(one -> disclosures.covers(form.disclosure(), one))
                            .isPresent();
        } catch (InvalidCommandException | LedgerException.Capacity refused) {
            return true; // sending it says why
        }
    }

    /** What an order comes to; 0 where that cannot be read, which sending it says. */
    long totalFen(OrderForm form) {
        try {
            return totalFen(form.command(By.NOBODY));
        } catch (InvalidCommandException refused) {
            return 0;
        }
    }

    /** What a redemption would pay now; 0 where it would not. */
    long payoutFen(RedeemForm form) {
        try {
            return quotes.redemption(form.command(By.NOBODY)).value().payoutFen();
        } catch (InvalidCommandException refused) {
            return 0;
        }
    }

    /** What a redemption would pay. */
    Preview<RedemptionQuote> redemption(RedeemForm form, Wording wording) {
        if (form.member().isBlank()) {
            return Preview.none(wording.say("quote.none"));
        }
        try {
            var command = form.command(By.NOBODY);
            AsOf<RedemptionQuote> seen = quotes.redemption(command);
            return of(seen, seen.value().outcome(), wording);
        } catch (InvalidCommandException invalid) {
            return Preview.none(Problems.invalid(invalid).text(wording));
        }
    }

    /** Whether the form may be sent: it was shown to pay so much or less, or would be refused. */
    boolean mayRedeem(RedeemForm form) {
        try {
            RedemptionQuote now = quotes.redemption(form.command(By.NOBODY)).value();
            return !now.outcome().accepted() || form.wasShown(now.payoutFen());
        } catch (InvalidCommandException refused) {
            return true; // sending it says why
        }
    }

    private static <Q> Preview<Q> of(AsOf<Q> seen, Outcome outcome, Wording wording) {
        return outcome instanceof Outcome.Rejected rejected
                ? Preview.none(wording.say("refusal." + rejected.refusal().code()))
                : new Preview<>(Optional.of(seen.value()), "", seen.seq());
    }
}
