package org.tidemark.server.quotes;

import java.util.List;
import org.tidemark.engine.Outcome;
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

    /**
     * What an order would earn in one programme.
     *
     * @param eligibleFen what of the paid amount is eligible for points
     * @param pointsMicro points handed out, rounded down
     */
    public record Earning(
            String programme, LocalizedText title, long eligibleFen, long pointsMicro) {}
}
