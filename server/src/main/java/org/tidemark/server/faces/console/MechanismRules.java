package org.tidemark.server.faces.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanBlock;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.QueueTerms;
import org.tidemark.engine.plan.RedPacketTerms;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;

/** Says a plan's mechanisms in sentences. */
final class MechanismRules {

    private final Plan plan;
    private final Frame frame;
    private final List<String> sentences = new ArrayList<>();

    private MechanismRules(Plan plan, Frame frame) {
        this.plan = plan;
        this.frame = frame;
    }

    /** One or more sentences for each mechanism beside the pool. */
    static List<String> of(Plan plan, Frame frame) {
        MechanismRules rules = new MechanismRules(plan, frame);
        plan.blocks().forEach(rules::block);
        return List.copyOf(rules.sentences);
    }

    private void block(PlanBlock block) {
        switch (block) {
            case ReferralTerms terms -> {
                referral("rules.referral", terms.order());
                referral("rules.adReferral", terms.adRelease());
            }
            case StoreTerms terms -> stores(terms);
            case AgentTerms terms -> agents(terms);
            case TeamTerms terms -> team(terms);
            case AdPointTerms terms ->
                    say(
                            "rules.adPoints",
                            Figures.rate(terms.releaseRatePpm()),
                            Figures.count(terms.dailyTasks()));
            case DividendTerms terms -> terms.dividends().forEach(this::dividend);
            case QueueTerms terms -> say("rules.queue", Figures.rate(terms.targetPpm()));
            case RedPacketTerms terms ->
                    say(
                            "rules.redPacket",
                            Figures.rate(terms.dailySharePpm()),
                            Figures.rate(terms.quotaPpm()));
            case PoolTerms pool -> {} // told in full above
            default -> {} // who runs it and what was acknowledged are no rules of money
        }
    }

    private void say(String key, Object... arguments) {
        sentences.add(frame.say(key, arguments));
    }

    private void referral(String key, ReferralRates rates) {
        if (rates.directPpm() + rates.indirectPpm() > 0) {
            say(key, Figures.rate(rates.directPpm()), Figures.rate(rates.indirectPpm()));
        }
    }

    private void stores(StoreTerms terms) {
        if (terms.recruiterPpm() > 0) {
            say("rules.recruiter", Figures.rate(terms.recruiterPpm()));
        }
        if (terms.lockBuyers()) {
            say("rules.lockBuyers");
        }
    }

    private void agents(AgentTerms terms) {
        say(
                "rules.agents",
                Figures.rate(terms.districtPpm()),
                Figures.rate(terms.cityPpm()),
                Figures.rate(terms.provincePpm()),
                Figures.rate(terms.areaPpm()),
                frame.say(
                        terms.mode() == AgentTerms.Mode.ADDITIVE
                                ? "agents.additive"
                                : "agents.differential"),
                frame.say(
                        terms.base() == AgentTerms.Base.ORDER
                                ? "agents.onOrders"
                                : "agents.onReleases"),
                frame.say(
                        terms.pays() == AgentTerms.Pays.CASH
                                ? "agents.inMoney"
                                : "agents.inContribution"));
    }

    private void team(TeamTerms terms) {
        String levels =
                terms.levels().stream()
                        .map(level -> level.name() + " " + Figures.rate(level.ratePpm()))
                        .collect(Collectors.joining(", "));
        say("rules.team", levels, Figures.rate(terms.peerPpm()));
    }

    private void dividend(Dividend dividend) {
        if (dividend.weights() == Weights.APPOINTED) {
            say("rules.dividend.appointed", dividend.name());
        } else {
            say(
                    "rules.dividend.purchase",
                    dividend.name(),
                    Figures.money(dividend.unitFen(), plan.currency()),
                    Figures.rate(dividend.capPpm()));
        }
    }
}
