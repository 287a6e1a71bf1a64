package org.tidemark.server.money.wallet;

import org.tidemark.server.kernel.ledger.MemberRecord.OfProgramme;

/**
 * What a member has paid into a programme and has of it, beside what a plain discount would have
 * given him.
 *
 * @param record what he paid, and got
 * @param saleFen what selling all that may be sold would pay now, by the engine's quote
 */
public record PaidAndGot(OfProgramme record, long saleFen) {

    /** What he got and would get. */
    public long togetherFen() {
        return Math.addExact(record.receivedFen(), saleFen);
    }

    /** By how much that is more than he paid; below 0 for less. */
    public long overPaidFen() {
        return togetherFen() - record.paidFen();
    }

    /** By how much that is more than the discount; below 0 for less. */
    public long overDiscountFen() {
        return togetherFen() - record.pooledFen();
    }
}
