package org.tidemark.server.kernel.quotes;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.mechanism.OfferOutlook;
import org.tidemark.engine.plan.LocalizedText;

/**
 * What would become of an order.
 *
 * @param outcome that it would be accepted, or its refusal
 * @param earnings by programme, in the order in which the order names them
 */
public record OrderQuote(Outcome outcome, String currency, List<Earning> earnings) {

    public OrderQuote {
        earnings = List.copyOf(earnings);
    }

    /** Whether it would be accepted and earn nothing in a programme that has no points either. */
    public boolean earnsNothing() {
        return outcome.accepted()
                && earnings.stream().noneMatch(one -> one.hasPool() || !one.facts().isEmpty());
    }

    /** What its lines of an offer would come to; empty where there are none, or it is refused. */
    public Optional<OfferOutlook> outlook(String offer) {
        return earnings.stream()
                .flatMap(one -> one.offers().stream())
                .filter(one -> one.offer().equals(offer))
                .findFirst();
    }

    /**
     * What an order would earn its buyer in one programme.
     *
     * @param hasPool whether there are value points at all
     * @param eligibleFen what of the paid amount is eligible for points
     * @param pointsMicro points handed out, rounded down
     * @param facts what the mechanisms would give besides, those above 0
     * @param offers the same for the lines of each offer
     */
    public record Earning(
            String programme,
            LocalizedText title,
            boolean hasPool,
            long eligibleFen,
            long pointsMicro,
            List<Fact> facts,
            List<OfferOutlook> offers) {

        public Earning {
            facts = List.copyOf(facts);
            offers = List.copyOf(offers);
        }

        /** Whether it is nothing at all. */
        public boolean nothing() {
            return pointsMicro == 0 && facts.isEmpty();
        }
    }
}
