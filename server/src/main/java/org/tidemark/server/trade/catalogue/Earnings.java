package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.web.site.Preview;
import org.tidemark.server.web.text.Wording;

/** Asks the ledger what one piece would earn a member now, and whether he may buy it. */
@Component
final class Earnings {

    private static final String NOBODY = "";

    /** Any amount: the gate is the same for all. */
    private static final long SOME_FEN = 100_00;

    private final Quotes quotes;

    Earnings(Quotes quotes) {
        this.quotes = quotes;
    }

    /**
     * What one piece would earn.
     *
     * @param memberId empty where nobody is signed in
     */
    Preview<OrderQuote> of(String memberId, String offerId, long priceFen, Wording wording) {
        if (memberId.equals(NOBODY)) {
            return Preview.none(wording.say("catalogue.earns.signIn"));
        }
        try {
            var seen = quotes.order(order(memberId, offerId, priceFen));
            return seen.value().outcome() instanceof Outcome.Rejected refused
                    ? Preview.none(wording.say("refusal." + refused.refusal().code()))
                    : new Preview<>(Optional.of(seen.value()), "", seen.seq());
        } catch (LedgerException.Capacity full) {
            return Preview.none(wording.say("problem.beyond-capacity"));
        }
    }

    /** How a member finds the gate before a repurchase offer (SPEC 5.2, not-eligible). */
    Gate gate(String memberId, OfferInForce offer) {
        return gates(memberId, List.of(offer)).getFirst();
    }

    /** The same for several offers, with one question to the ledger for all of them. */
    List<Gate> gates(String memberId, List<OfferInForce> offers) {
        if (memberId.equals(NOBODY)) {
            return offers.stream()
                    .map(offer -> new Gate(offer.programmeTitle(), Gate.State.UNKNOWN))
                    .toList();
        }
        List<OrderQuote> answers =
                quotes.orders(
                                offers.stream()
                                        .map(offer -> order(memberId, offer.terms().id(), SOME_FEN))
                                        .toList())
                        .value();
        List<Gate> gates = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            gates.add(new Gate(offers.get(i).programmeTitle(), state(answers.get(i).outcome())));
        }
        return gates;
    }

    private static Gate.State state(Outcome outcome) {
        return outcome instanceof Outcome.Rejected refused
                        && refused.refusal() == Refusal.NOT_ELIGIBLE
                ? Gate.State.CLOSED
                : Gate.State.OPEN;
    }

    private Command.Order order(String memberId, String offerId, long priceFen) {
        return new Command.Order(
                Header.of(
                        "quote",
                        Timestamp.EARLIEST), // a quote is of the moment in which it is asked for
                memberId,
                List.of(new Command.OrderLine(offerId, priceFen, 0)),
                0,
                List.of(),
                Command.NONE,
                Command.NO_REGION);
    }
}
