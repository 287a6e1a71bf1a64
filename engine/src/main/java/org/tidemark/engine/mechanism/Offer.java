package org.tidemark.engine.mechanism;

import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.OfferTerms;

/** An offer in force, and the programme it belongs to. */
public final class Offer {

    private final Programme programme;
    private final OfferTerms terms;
    private final int[] fundsPpm; // by number of the fund

    /** An offer of that programme, whose mechanisms have opened their funds in the book. */
    public Offer(Programme programme, OfferTerms terms, ProgrammeBook book) {
        this.programme = programme;
        this.terms = terms;
        fundsPpm = new int[book.fundCount()];
        for (FundShare share : terms.split().funds()) {
            int fund = book.findFund(share.fund(), share.name());
            if (fund >= 0) {
                fundsPpm[fund] += share.ratePpm();
            }
        }
    }

    /** The programme. */
    public Programme programme() {
        return programme;
    }

    /** What the plan says of it. */
    public OfferTerms terms() {
        return terms;
    }

    /** What of its price goes into a fund of the programme, in ppm. */
    int fundPpm(int fund) {
        return fundsPpm[fund];
    }
}
