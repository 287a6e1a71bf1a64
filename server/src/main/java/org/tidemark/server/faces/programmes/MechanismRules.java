package org.tidemark.server.faces.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.plan.mechanism.MechanismForms;
import org.tidemark.server.web.site.FactLine;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;

/** Says a plan's mechanisms in sentences. */
final class MechanismRules {

    private final Frame frame;
    private final List<String> sentences = new ArrayList<>();

    private MechanismRules(Frame frame) {
        this.frame = frame;
    }

    /** One or more sentences for each mechanism beside the pool. */
    static List<String> of(Plan plan, Frame frame) {
        MechanismRules rules = new MechanismRules(frame);
        plan.block(ReferralTerms.class).ifPresent(rules::referral);
        plan.block(AgentTerms.class).ifPresent(rules::agents);
        plan.block(StoreTerms.class).ifPresent(rules::stores);
        plan.block(TeamTerms.class).ifPresent(rules::team);
        plan.block(AdPointTerms.class).ifPresent(rules::adPoints);
        MechanismForms.ALL.stream()
                .flatMap(form -> form.rules(plan).stream())
                .map(rule -> FactLine.sentence("rules.", rule, plan.currency(), frame.wording()))
                .forEach(rules.sentences::add);
        return List.copyOf(rules.sentences);
    }

    private void say(String key, Object... arguments) {
        sentences.add(frame.say(key, arguments));
    }

    private void referral(ReferralTerms terms) {
        referral("rules.referral", terms.order());
        referral("rules.adReferral", terms.adRelease());
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

    private void adPoints(AdPointTerms terms) {
        say(
                "rules.adPoints",
                Figures.rate(terms.releaseRatePpm()),
                Figures.count(terms.dailyTasks()));
    }
}
