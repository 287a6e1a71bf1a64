package org.tidemark.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidemark.reference.ReferencePlan.Offer;
import org.tidemark.reference.ReferencePlan.TwoLevels;
import tools.jackson.databind.JsonNode;

/** SPEC 3: what makes a plan one that the reader refuses. */
final class PlanCheck {

    private static final String SHARES =
            "cost platform rewards pool dividend queue redPacket group";
    private static final Fraction WHOLE = Decimals.fraction("1");

    private final List<String> problems = new ArrayList<>();

    private PlanCheck() {}

    /** One sentence for each thing wrong; empty for a good plan. */
    static List<String> problems(JsonNode plan) {
        PlanCheck check = new PlanCheck();
        check.shape(plan);
        if (check.problems.isEmpty()) {
            check.values(plan);
        }
        return check.problems;
    }

    private void shape(JsonNode plan) {
        keys(
                plan,
                "plan programme currency offers",
                "title jurisdiction operator acknowledged pool referral agents stores team"
                        + " adPoints dividends queue redPacket group");
        JsonNode pool = plan.path("pool");
        keys(pool, "issuePrice mintRatio retention cap", "issuance unclaimedRewards limits");
        keys(pool.path("cap"), "multiple basis", "");
        keys(pool.path("issuance"), "", "from until");
        keys(pool.path("limits"), "", "perOrder perDay total verifiedOnly");
        for (JsonNode offer : plan.path("offers")) {
            keys(offer, "split", "title zone adPoints mintRatio referral coins settle");
            keys(offer.path("split"), "", SHARES);
            keys(offer.path("referral"), "", "direct indirect");
        }
        keys(plan.path("referral"), "", "order adRelease qualify");
        keys(plan.path("agents"), "mode base pays rates", "areas");
        keys(plan.path("agents").path("rates"), "", "district city province area");
        keys(plan.path("stores"), "", "recruiter lockBuyers");
        keys(plan.path("team"), "levels depth", "peer");
        keys(plan.path("adPoints"), "releaseRate", "dailyTasks");
        for (JsonNode dividend : plan.path("dividends")) {
            keys(dividend, "weights", "unit cap");
        }
        keys(plan.path("queue"), "target", "");
        keys(plan.path("redPacket"), "quota dailyShare", "");
        keys(plan.path("group"), "size window", "");
    }

    private void keys(JsonNode node, String required, String optional) {
        if (node.isMissingNode()) {
            return;
        }
        Set<String> known = new HashSet<>(List.of(required.split(" ")));
        for (String key : known) {
            if (!key.isEmpty() && !node.has(key)) {
                problems.add("'" + key + "' is missing");
            }
        }
        known.addAll(List.of(optional.split(" ")));
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add("'" + key + "' is unknown"));
    }

    private void values(JsonNode node) {
        ReferencePlan plan;
        try {
            plan = PlanReader.read(node);
        } catch (MalformedInputException e) {
            problems.add(e.getMessage());
            return;
        }
        boolean releases =
                node.path("referral").has("adRelease")
                        || (plan.agents() != null && plan.agents().onAdRelease());
        if (releases && plan.adPoints() == null) {
            problems.add("a share of ad releases, which are not there");
        }
        if (plan.group() != null
                && (isOutside(plan.group().size(), 2, 50)
                        || isOutside(plan.group().windowDays(), 1, 90))) {
            problems.add("a group of 2 to 50 members within 1 to 90 days");
        }
        boolean hasEnrolment = false;
        boolean hasRepurchase = false;
        for (Offer offer : plan.offers().values()) {
            hasEnrolment |= offer.zone().equals("enrolment");
            hasRepurchase |= offer.zone().equals("repurchase");
            split(plan, offer);
            rewards(plan, offer);
            if (offer.mintRatio() != null && offer.mintRatio().compareTo(WHOLE) > 0) {
                problems.add(offer.id() + ": mintRatio is above 100 %");
            }
        }
        if (hasRepurchase && !hasEnrolment) {
            problems.add("a repurchase offer needs an enrolment offer");
        }
    }

    private static boolean isOutside(int value, int least, int most) {
        return value < least || value > most;
    }

    private void split(ReferencePlan plan, Offer offer) {
        Fraction sum = Fraction.ZERO;
        for (Fraction share : offer.split().values()) {
            sum = sum.plus(share);
        }
        for (Fraction share : offer.dividendSplit().values()) {
            sum = sum.plus(share);
        }
        if (sum.compareTo(WHOLE) != 0) {
            problems.add(offer.id() + ": the split is not exactly 100 %");
        }
        Map<String, Boolean> mechanisms =
                Map.of(
                        "pool", plan.pool() != null,
                        "queue", plan.queue() != null,
                        "redPacket", plan.redPacket() != null,
                        "group", plan.group() != null);
        mechanisms.forEach((name, present) -> {
            if (!present && offer.share(name).compareTo(Fraction.ZERO) > 0) {
                problems.add(offer.id() + ": a share for " + name + ", which is not there");
            }
        });
        if (!plan.dividends().keySet().containsAll(offer.dividendSplit().keySet())) {
            problems.add(offer.id() + ": a share for a dividend that is not there");
        }
        if (plan.adPoints() == null && offer.adPoints().compareTo(Fraction.ZERO) > 0) {
            problems.add(offer.id() + ": ad points, which are not there");
        }
    }

    /** Direct + indirect + recruiter + agents must fit into the rewards share. */
    private void rewards(ReferencePlan plan, Offer offer) {
        TwoLevels referral = offer.referral() == null ? plan.referral().order() : offer.referral();
        Fraction most = referral.direct().plus(referral.indirect());
        if (plan.stores() != null) {
            most = most.plus(plan.stores().recruiter());
        }
        ReferencePlan.Agents agents = plan.agents();
        if (agents != null && !agents.onAdRelease() && !agents.inContribution()) {
            Fraction ofAgents = Fraction.ZERO;
            for (Fraction rate : agents.rates().values()) {
                ofAgents = agents.differential() ? ofAgents.max(rate) : ofAgents.plus(rate);
            }
            most = most.plus(ofAgents);
        }
        if (most.compareTo(offer.share("rewards")) > 0) {
            problems.add(offer.id() + ": the reward rates exceed the rewards share");
        }
    }
}
