package org.tidemark.server.members;

/**
 * What a redemption would come to at this moment (SPEC 5.3); money in fen.
 *
 * @param grossFen value of the points, rounded down
 * @param payoutFen what the member would get
 */
public record RedemptionQuote(String currency, long pointsMicro, long grossFen, long payoutFen) {

    /** What would stay in the pool. */
    public long retainedFen() {
        return grossFen - payoutFen;
    }
}
