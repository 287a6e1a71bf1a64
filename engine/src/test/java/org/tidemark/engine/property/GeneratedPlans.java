package org.tidemark.engine.property;

import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;

import java.util.List;
import org.tidemark.engine.fixture.PlanBuilder;
import org.tidemark.engine.fixture.PlanBuilder.OfferBuilder;
import org.tidemark.engine.fixture.PlanLibrary;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.CapTerms.Basis;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.GroupTerms;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.engine.plan.PoolTerms.UnclaimedRewards;
import org.tidemark.engine.plan.QueueTerms;
import org.tidemark.engine.plan.RedPacketTerms;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms.Qualification;
import org.tidemark.engine.plan.TeamTerms;

/** A plan from dice, and versions of it: mostly better ones, sometimes worse or forbidden ones. */
final class GeneratedPlans {

    /** Area of the plans with agents. */
    static final String AREA = "south";

    private static final long UNLIMITED = EligibilityLimits.UNLIMITED;

    private final Dice dice;
    private final PlanLibrary library;
    private final String programme;
    private final boolean everyMechanism;
    private final boolean limited;
    private final Basis basis;
    private final UnclaimedRewards unclaimed;
    private final Qualification qualification;
    private long issuePriceFen;
    private int mintRatioPpm;
    private int retentionPpm;
    private int multiplePpm;
    private int versions;

    GeneratedPlans(Dice dice, PlanLibrary library, String programme) {
        this.dice = dice;
        this.library = library;
        this.programme = programme;
        everyMechanism = dice.percent(50);
        limited = dice.percent(40);
        basis = limited || dice.percent(70) ? Basis.SPEND : Basis.CONTRIBUTION;
        unclaimed = dice.oneOf(UnclaimedRewards.values());
        qualification = dice.oneOf(Qualification.values());
        issuePriceFen = dice.oneOf(100L, 1L, 12_345L);
        mintRatioPpm = dice.oneOf(70 * PERCENT, 100 * PERCENT, 50 * PERCENT, 333_333);
        retentionPpm = dice.oneOf(20 * PERCENT, 0, 5 * PERCENT, 333_333, 100 * PERCENT);
        multiplePpm = dice.oneOf(1_200_000, 1_050_000, 2_000_000, 3_000_000, 1_000_000_000);
    }

    /** Names of its offers. */
    List<String> offers() {
        return List.of(programme + "-goods", programme + "-starter", programme + "-again");
    }

    /** Text of the first version. */
    String first() {
        return text();
    }

    /** Text of a next version, which the ledger may refuse. */
    String next() {
        long issuePriceBefore = issuePriceFen;
        int retentionBefore = retentionPpm;
        int multipleBefore = multiplePpm;
        mintRatioPpm = dice.oneOf(mintRatioPpm, 70 * PERCENT, 90 * PERCENT);
        retentionPpm = Math.max(0, retentionPpm - dice.oneOf(0, 10_000));
        multiplePpm = Math.min(1_000_000_000, multiplePpm + dice.oneOf(0, 100_000));
        boolean forbidden = dice.percent(30);
        if (forbidden) {
            switch (dice.below(3)) {
                case 0 -> issuePriceFen++;
                case 1 -> retentionPpm = Math.min(1_000_000, retentionBefore + 1);
                default -> multiplePpm--;
            }
        }
        String text = text();
        if (forbidden) {
            issuePriceFen = issuePriceBefore;
            retentionPpm = retentionBefore;
            multiplePpm = multipleBefore;
        }
        return text;
    }

    private String text() {
        PlanBuilder plan =
                PlanBuilder.plan(programme)
                        .issuePriceFen(issuePriceFen)
                        .mintRatioPpm(mintRatioPpm)
                        .retentionPpm(retentionPpm)
                        .multiplePpm(multiplePpm)
                        .basis(basis)
                        .unclaimed(unclaimed)
                        .window(window())
                        .limits(limits())
                        .referral(
                                new ReferralRates(10 * PERCENT, 5 * PERCENT),
                                everyMechanism
                                        ? new ReferralRates(20 * PERCENT, 10 * PERCENT)
                                        : ReferralRates.NONE,
                                qualification)
                        .stores(PERCENT / 2, dice.percent(50));
        if (everyMechanism) {
            addMechanisms(plan);
        }
        plan.offer(offer(0, Zone.STANDARD));
        plan.offer(offer(1, Zone.ENROLMENT).mintRatioPpm(80 * PERCENT).referral(0, PERCENT));
        plan.offer(offer(2, Zone.REPURCHASE).split(17 * PERCENT, 333_333, 29 * PERCENT));
        versions++;
        return library.put(programme + " version " + versions, plan.build());
    }

    private IssuanceWindow window() {
        return dice.percent(80)
                ? IssuanceWindow.ALWAYS
                : new IssuanceWindow(StreamGenerator.FIRST_DAY + 2, StreamGenerator.FIRST_DAY + 40);
    }

    private EligibilityLimits limits() {
        return limited
                ? new EligibilityLimits(
                        dice.oneOf(UNLIMITED, 200_000L),
                        dice.oneOf(UNLIMITED, 300_000L),
                        dice.oneOf(UNLIMITED, 1_000_000L),
                        dice.percent(20))
                : EligibilityLimits.NONE;
    }

    private OfferBuilder offer(int number, Zone zone) {
        OfferBuilder offer = OfferBuilder.offer(offers().get(number)).zone(zone);
        if (number != 0) {
            offer.coinsPpm(50 * PERCENT);
        }
        if (everyMechanism) {
            offer.adPointsPpm(110 * PERCENT)
                    .dividend("founders", PERCENT)
                    .dividend("cycle", 2 * PERCENT)
                    .fund("queue", 3 * PERCENT)
                    .fund("red-packet", 2 * PERCENT)
                    .fund("group", 2 * PERCENT);
        }
        return offer;
    }

    private void addMechanisms(PlanBuilder plan) {
        plan.block(new AdPointTerms(PERCENT, 5))
                .block(
                        new DividendTerms(
                                List.of(
                                        new Dividend("founders", Weights.APPOINTED, 0, 0),
                                        new Dividend(
                                                "cycle",
                                                Weights.PURCHASE,
                                                200_000,
                                                300 * PERCENT))))
                .block(new QueueTerms(100 * PERCENT))
                .block(new RedPacketTerms(100 * PERCENT, 20 * PERCENT))
                .block(new GroupTerms(2, 2))
                .block(
                        new TeamTerms(
                                List.of(
                                        new TeamTerms.Level("leader", 2 * PERCENT, 1, 100_000),
                                        new TeamTerms.Level("manager", 4 * PERCENT, 2, 900_000)),
                                10 * PERCENT,
                                5))
                .block(agents());
    }

    /** Rates that rise from level to level where the next one gets the difference, else fall. */
    private AgentTerms agents() {
        AgentTerms.Mode mode = dice.oneOf(AgentTerms.Mode.values());
        boolean rising = mode == AgentTerms.Mode.DIFFERENTIAL;
        return new AgentTerms(
                mode,
                dice.oneOf(AgentTerms.Base.values()),
                dice.oneOf(AgentTerms.Pays.values()),
                rising ? 1_000 : 8_000,
                rising ? 2_000 : 5_000,
                rising ? 5_000 : 2_000,
                rising ? 8_000 : 1_000,
                List.of(new AgentTerms.Area(AREA, List.of(44, 45))));
    }
}
