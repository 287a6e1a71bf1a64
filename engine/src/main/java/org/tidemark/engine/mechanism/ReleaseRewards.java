package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.Arrays;
import java.util.Optional;
import org.tidemark.engine.book.AgentRegistry;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.AgentTerms.Base;
import org.tidemark.engine.plan.AgentTerms.Pays;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.ReferralTerms.Qualification;

/**
 * Who else is rewarded when a member's ad points are released (SPEC 5.12): qualifying sponsors on
 * two levels, and the agents of the member's region where the plan pays them on releases.
 */
final class ReleaseRewards {

    private static final int NOBODY = AgentRegistry.NO_AGENT;
    private static final int SPONSORS = 2;

    private final MemberBook members;
    private final ReferralRates rates;
    private final Qualification qualification;
    private final AgentLevels agents;
    private final boolean paysAgents;
    private final boolean agentsInMoney;
    private final int[] sponsors = new int[SPONSORS];

    ReleaseRewards(Plan plan, Book book) {
        members = book.members();
        ReferralTerms referral = plan.block(ReferralTerms.class).orElse(null);
        rates = referral == null ? ReferralRates.NONE : referral.adRelease();
        qualification = referral == null ? Qualification.NONE : referral.qualify();
        Optional<AgentTerms> terms =
                plan.block(AgentTerms.class).filter(agent -> agent.base() == Base.AD_RELEASE);
        paysAgents = terms.isPresent();
        agents = new AgentLevels(terms.orElse(AgentTerms.NONE), book.agents());
        agentsInMoney = terms.map(AgentTerms::pays).filter(Pays.CASH::equals).isPresent();
    }

    /** Finds the recipients for a member's release. */
    void locate(int member) {
        Arrays.fill(sponsors, NOBODY);
        int sponsor = members.sponsor(member);
        if (sponsor != MemberBook.NO_SPONSOR) {
            sponsors[0] = qualified(sponsor);
            int upper = members.sponsor(sponsor);
            sponsors[1] = upper == MemberBook.NO_SPONSOR ? NOBODY : qualified(upper);
        }
        if (paysAgents) {
            agents.locate(members.region(member));
        }
    }

    private int qualified(int sponsor) {
        return qualification == Qualification.NONE || members.hasOrdered(sponsor)
                ? sponsor
                : NOBODY;
    }

    /** Number of possible recipients. */
    int count() {
        return paysAgents ? SPONSORS + AgentLevels.COUNT : SPONSORS;
    }

    /** The recipient, {@link AgentRegistry#NO_AGENT} for nobody. */
    int recipient(int i) {
        return i < SPONSORS ? sponsors[i] : agents.agent(i - SPONSORS);
    }

    /** Whether the recipient is paid money; else contribution. */
    boolean paysMoney(int i) {
        return i < SPONSORS || agentsInMoney;
    }

    /** What the recipient gets of a release, rounded down; 0 where there is nobody. */
    long amountFloor(int i, long base) {
        if (recipient(i) == NOBODY) {
            return 0;
        }
        return i < SPONSORS
                ? shareFloor(base, sponsorRatePpm(i))
                : agents.amountFloor(i - SPONSORS, base);
    }

    /** Explains the next posting by what the recipient gets of a release, where there is one. */
    void explain(int i, long base, EventWriter events) {
        if (i >= SPONSORS) {
            agents.explain(i - SPONSORS, base, events);
        } else {
            Rule rule = i == 0 ? Rule.RELEASE_DIRECT : Rule.RELEASE_INDIRECT;
            events.because(rule, base, sponsorRatePpm(i));
        }
    }

    private int sponsorRatePpm(int i) {
        return i == 0 ? rates.directPpm() : rates.indirectPpm();
    }
}
