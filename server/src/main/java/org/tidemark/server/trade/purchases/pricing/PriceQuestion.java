package org.tidemark.server.trade.purchases.pricing;

import java.time.OffsetDateTime;
import java.util.Map;
import org.tidemark.server.trade.purchases.model.PurchaseKind;

/**
 * Who asks for a price, where and when; never changes while it is made.
 *
 * @param store empty for none
 * @param region where it goes to, a GB/T 2260 code, 0 for nowhere
 * @param at in the platform's zone
 * @param coinsFen what coins shall pay
 * @param walletFen what the wallet shall pay
 * @param choices what the buyer has chosen for steps that ask him, by the name of the choice
 */
public record PriceQuestion(
        PurchaseKind kind,
        String buyer,
        String store,
        int region,
        OffsetDateTime at,
        long coinsFen,
        long walletFen,
        Map<String, String> choices) {

    /** One that chooses nothing. */
    public PriceQuestion(
            PurchaseKind kind,
            String buyer,
            String store,
            int region,
            OffsetDateTime at,
            long coinsFen,
            long walletFen) {
        this(kind, buyer, store, region, at, coinsFen, walletFen, Map.of());
    }

    public PriceQuestion {
        choices = Map.copyOf(choices);
        if (coinsFen < 0 || walletFen < 0) {
            throw new PricingException(
                    PricingException.Problem.PARTS,
                    "%d fen in coins and %d fen of the wallet".formatted(coinsFen, walletFen));
        }
    }

    /** What was chosen; empty for nothing. */
    public String chosen(String choice) {
        return choices.getOrDefault(choice, "");
    }
}
