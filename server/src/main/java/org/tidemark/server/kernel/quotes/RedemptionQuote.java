package org.tidemark.server.kernel.quotes;

import org.tidemark.engine.Outcome;

/**
 * What would become of a redemption (SPEC 5.3); money in fen, rounded down.
 *
 * @param outcome that it would be accepted, or its refusal; all figures are 0 then
 * @param grossFen value of the points at the price
 * @param payoutFen what the member would get
 */
public record RedemptionQuote(
        Outcome outcome, String currency, long pointsMicro, long grossFen, long payoutFen) {

    /** What would stay in the pool. */
    public long retainedFen() {
        return grossFen - payoutFen;
    }
}
