package org.tidemark.server.trade.purchases.model;

import org.tidemark.engine.plan.LocalizedText;

/**
 * What a step of the pricing took off a line.
 *
 * @param code of the step that did it
 * @param title what people read
 */
public record Discount(int line, String code, LocalizedText title, long amountFen) {

    public Discount {
        if (amountFen <= 0) {
            throw new IllegalArgumentException("a discount of " + amountFen + " fen by " + code);
        }
    }
}
