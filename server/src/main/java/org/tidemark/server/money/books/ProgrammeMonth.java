package org.tidemark.server.money.books;

import java.time.YearMonth;

/**
 * One month of a programme; money in fen, points in micropoints, ad points in hundredths.
 *
 * @param poolFen what the pool held at its end
 * @param toPoolFen what came into it
 * @param fromPoolFen what went out of it
 * @param minted points that were handed out
 * @param burned points that were redeemed, taken back or taken out
 * @param outstanding points that members held at its end
 * @param adIncomeFen what came into the ad budget
 * @param adPaidFen what went out of it
 * @param adPromised ad points that members held at its end
 */
public record ProgrammeMonth(
        YearMonth month,
        long poolFen,
        long toPoolFen,
        long fromPoolFen,
        long minted,
        long burned,
        long outstanding,
        long adIncomeFen,
        long adPaidFen,
        long adPromised) {

    /** One month out of its books. */
    static ProgrammeMonth of(
            YearMonth month,
            String programme,
            TrialBalance money,
            TrialBalance points,
            TrialBalance adPoints) {
        BookAccount issuer = new BookAccount("issuer:" + programme);
        BookLine pool = money.of(new BookAccount("pool:" + programme));
        BookLine budget = money.of(new BookAccount("ad-budget:" + programme));
        return new ProgrammeMonth(
                month,
                pool.closingAmount(),
                pool.incoming(),
                pool.outgoing(),
                points.of(issuer).outgoing(),
                points.of(issuer).incoming(),
                -points.of(issuer).closingAmount(),
                budget.incoming(),
                budget.outgoing(),
                -adPoints.of(issuer).closingAmount());
    }
}
