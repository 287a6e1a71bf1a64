package org.tidemark.journal.testing;

import java.time.Period;
import java.util.List;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.BadPlanException;
import org.tidemark.engine.plan.CapTerms;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.Split;
import org.tidemark.engine.plan.StoreTerms;

/**
 * Plans whose text is just the programme's id: the seed plan with referral rewards, stores, ad
 * points and a dividend.
 */
public final class TestPlans {

    /** Reads a plan. */
    public static final PlanReader READER = TestPlans::read;

    /** A dividend of every programme, its weights set by command. */
    public static final String DIVIDEND = "founders";

    private TestPlans() {}

    /** The offer of a programme. */
    public static String offer(String programme) {
        return programme + "-goods";
    }

    private static Plan read(String programme) throws BadPlanException {
        if (!programme.matches("[a-z0-9-]{1,40}")) {
            throw new BadPlanException("line 1: not a programme's id: " + programme);
        }
        ReferralRates rates = new ReferralRates(100_000, 50_000);
        OfferTerms offer =
                new OfferTerms(
                        offer(programme),
                        new LocalizedText("商品", "Goods"),
                        OfferTerms.Zone.STANDARD,
                        new Split(
                                290_000,
                                100_000,
                                300_000,
                                300_000,
                                List.of(new FundShare("dividend", DIVIDEND, 10_000))),
                        700_000,
                        1_100_000,
                        rates,
                        0,
                        Period.ofDays(7));
        return new Plan(
                programme,
                new LocalizedText("方案", "Plan"),
                "none",
                "CNY",
                List.of(offer),
                List.of(
                        new PoolTerms(
                                100,
                                700_000,
                                200_000,
                                new CapTerms(1_200_000, CapTerms.Basis.SPEND),
                                IssuanceWindow.ALWAYS,
                                PoolTerms.UnclaimedRewards.PLATFORM,
                                EligibilityLimits.NONE),
                        new ReferralTerms(rates, rates, ReferralTerms.Qualification.NONE),
                        new AdPointTerms(10_000, 5),
                        new DividendTerms(
                                List.of(
                                        new DividendTerms.Dividend(
                                                DIVIDEND, DividendTerms.Weights.APPOINTED, 0, 0))),
                        new StoreTerms(5_000, true)));
    }
}
