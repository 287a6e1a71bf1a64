package org.tidemark.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random good plans in their JSON form. */
final class PlanGenerator {

    private static final int WHOLE_PPM = 1_000_000;

    private final Dice dice;
    private final Features features;

    PlanGenerator(Dice dice, Features features) {
        this.dice = dice;
        this.features = features;
    }

    ObjectNode plan(String programme) {
        ObjectNode plan = object();
        plan.put("plan", 1);
        plan.put("programme", programme);
        plan.put("currency", "CNY");
        plan.put("jurisdiction", "none");
        title(plan, programme);
        boolean all = features == Features.ALL;
        boolean adPoints = all && dice.percent(70);
        if (!all || dice.percent(92)) {
            plan.set("pool", pool());
        }
        if (dice.percent(75)) {
            ObjectNode referral = plan.putObject("referral");
            twoLevels(referral.putObject("order"), 90_000, 60_000);
            if (adPoints) {
                twoLevels(referral.putObject("adRelease"), 300_000, 200_000);
            }
            referral.put("qualify", dice.oneOf("none", "purchase"));
        }
        if (dice.percent(60)) {
            ObjectNode stores = plan.putObject("stores");
            stores.put("recruiter", rate(dice.oneOf(0, 5_000, 12_345)));
            stores.put("lockBuyers", all && dice.percent(60));
        }
        if (adPoints) {
            plan.putObject("adPoints")
                    .put("releaseRate", dice.oneOf("1%", "25%", "100%", "0.01%"))
                    .put("dailyTasks", 5);
        }
        if (all) {
            mechanisms(plan, adPoints);
        }
        offers(plan, programme);
        return plan;
    }

    private ObjectNode pool() {
        ObjectNode pool = object();
        pool.put("issuePrice", dice.oneOf("0.01", "0.37", "1.00", "1.00", "2.00", "99.99"));
        pool.put(
                "mintRatio",
                dice.wild
                        ? dice.oneOf("100%", "33.3%", "0.5%")
                        : dice.oneOf("100%", "100%", "70%", "50%", "0.7"));
        pool.put("retention", dice.oneOf("0%", "10%", "12.5%", "20%", "33.3333%", "100%"));
        ObjectNode cap = pool.putObject("cap");
        cap.put(
                "multiple",
                new BigDecimal(
                        dice.wild
                                ? dice.oneOf("0.4", "0.999999", "1", "1.000001", "1.2")
                                : dice.oneOf("1.2", "2", "3", "3", "50")));
        cap.put("basis", dice.oneOf("spend", "contribution"));
        pool.put("unclaimedRewards", dice.oneOf("platform", "pool"));
        if (dice.percent(25)) {
            ObjectNode issuance = pool.putObject("issuance");
            issuance.put("from", dice.oneOf("2025-12-01", "2026-01-01", "2026-01-02"));
            issuance.put("until", dice.oneOf("2026-01-04", "2026-01-06", "2026-12-31"));
        }
        if (dice.percent(40)) {
            ObjectNode limits = pool.putObject("limits");
            limits.put("perOrder", dice.wild ? "0.05" : dice.oneOf("800.00", "2000.00", "5000.00"));
            limits.put("perDay", dice.oneOf("2000.00", "3000.00", "10000.00"));
            limits.put("total", dice.oneOf("9000.00", "3333.33", "50000.00"));
            limits.put("verifiedOnly", dice.percent(30));
        }
        return pool;
    }

    private void mechanisms(ObjectNode plan, boolean adPoints) {
        if (dice.percent(60)) {
            ObjectNode agents = plan.putObject("agents");
            agents.put("mode", dice.oneOf("additive", "differential"));
            agents.put("base", adPoints && dice.percent(50) ? "adRelease" : "order");
            agents.put("pays", dice.oneOf("cash", "contribution"));
            ObjectNode rates = agents.putObject("rates");
            rates.put("district", rate(dice.oneOf(8_000, 3_333)));
            rates.put("city", rate(dice.oneOf(5_000, 12_000)));
            rates.put("province", rate(dice.oneOf(2_000, 15_000)));
            rates.put("area", rate(dice.oneOf(1_000, 18_000)));
            ObjectNode areas = agents.putObject("areas");
            areas.putArray("northeast").add("21").add("22");
            ArrayNode south = areas.putArray("south").add("44");
            if (dice.percent(50)) {
                south.add("21");
            }
        }
        if (dice.percent(60)) {
            ObjectNode team = plan.putObject("team");
            ArrayNode levels = team.putArray("levels");
            level(levels, "leader", "2%", 1, "1000.00");
            level(levels, "manager", "4.5%", 2, "6000.00");
            level(levels, "director", "6.0001%", 3, "20000.00");
            team.put("peer", dice.oneOf("10%", "33.3%", "100%"));
            team.put("depth", dice.oneOf(1, 2, 3, 20));
        }
        if (dice.percent(60)) {
            ObjectNode dividends = plan.putObject("dividends");
            dividends.putObject("founders").put("weights", "appointed");
            dividends
                    .putObject("cycle")
                    .put("weights", "purchase")
                    .put("unit", dice.oneOf("200.00", "37.00", "2000.00"))
                    .put("cap", dice.oneOf("30%", "100%", "3%", "0.01%", "0.01%"));
        }
        if (dice.percent(60)) {
            plan.putObject("queue").put("target", dice.oneOf("100%", "33.3%", "1%"));
        }
        if (dice.percent(60)) {
            plan.putObject("redPacket")
                    .put("quota", dice.oneOf("100%", "1%", "12.5%"))
                    .put("dailyShare", dice.oneOf("20%", "100%", "33.3%"));
        }
        if (dice.percent(60)) {
            plan.putObject("group")
                    .put("size", dice.oneOf(2, 2, 3, 5))
                    .put("window", dice.oneOf("P1D", "P3D", "P90D"));
        }
    }

    private static void level(
            ArrayNode levels, String name, String rate, int directs, String teamSpend) {
        ObjectNode level = levels.addObject();
        level.put("name", name);
        level.put("rate", rate);
        level.putObject("promote").put("directs", directs).put("teamSpend", teamSpend);
    }

    private void offers(ObjectNode plan, String programme) {
        ObjectNode offers = plan.putObject("offers");
        offers.set(programme + "-box", offer(plan, "standard"));
        if (dice.percent(60)) {
            offers.set(programme + "-more", offer(plan, "standard"));
        }
        if (features == Features.ALL && dice.percent(70)) {
            offers.set(programme + "-start", offer(plan, "enrolment"));
            offers.set(programme + "-again", offer(plan, "repurchase"));
        }
    }

    /** An offer whose split is exactly 100 % and whose rewards cover the plan's rates. */
    ObjectNode offer(JsonNode plan, String zone) {
        ObjectNode offer = object();
        title(offer, "offer");
        offer.put("zone", zone);
        if (plan.has("pool") && dice.percent(25)) {
            offer.put("mintRatio", dice.oneOf("100%", "45%", dice.wild ? "0.000001" : "0.8"));
        }
        if (plan.has("referral") && dice.percent(25)) {
            twoLevels(offer.putObject("referral"), 80_000, 50_000);
        }
        if (features == Features.ALL) {
            if (dice.percent(30)) {
                offer.put("coins", dice.oneOf("50%", "100%", "33.3333%"));
            }
            if (plan.has("adPoints") && dice.percent(60)) {
                offer.put("adPoints", dice.oneOf("110%", "30%", "0.7%"));
            }
        }
        if (dice.percent(30)) {
            offer.put("settle", dice.oneOf("P7D", "P0D"));
        }
        offer.set("split", split(plan));
        return offer;
    }

    private ObjectNode split(JsonNode plan) {
        // 90 000 + 60 000 referral, 12 345 recruiter, 53 000 agents fit into 220 000 ppm.
        List<String> names = new ArrayList<>(List.of("rewards"));
        List<Integer> shares = new ArrayList<>(List.of(dice.oneOf(220_000, 300_000, 222_223)));
        if (plan.has("pool")) {
            names.add("pool");
            shares.add(
                    dice.wild
                            ? dice.oneOf(300_000, 10_000, 1, 0)
                            : dice.oneOf(300_000, 160_000, 333_333, 50_000));
        }
        if (plan.has("queue") && dice.percent(70)) {
            names.add("queue");
            shares.add(dice.oneOf(100_000, 20_001));
        }
        if (plan.has("redPacket") && dice.percent(70)) {
            names.add("redPacket");
            shares.add(dice.oneOf(50_000, 10_001));
        }
        if (plan.has("group") && dice.percent(80)) {
            names.add("group");
            shares.add(dice.oneOf(75_000, 9_999, 50));
        }
        ObjectNode split = object();
        int left = WHOLE_PPM;
        for (int i = 0; i < names.size(); i++) {
            split.put(names.get(i), rate(shares.get(i)));
            left -= shares.get(i);
        }
        if (plan.has("dividends") && dice.percent(70)) {
            split.putObject("dividend").put("founders", "1%").put("cycle", rate(30_001));
            left -= 40_001;
        }
        int platform = dice.below(1 + left / 2);
        split.put("platform", rate(platform));
        split.put("cost", rate(left - platform));
        return split;
    }

    private void twoLevels(ObjectNode node, int mostDirectPpm, int mostIndirectPpm) {
        node.put("direct", rate(dice.oneOf(mostDirectPpm, dice.below(mostDirectPpm))));
        node.put("indirect", rate(dice.oneOf(0, mostIndirectPpm, dice.below(mostIndirectPpm))));
    }

    /** Parts per million as a percentage or as a decimal. */
    private String rate(int ppm) {
        return dice.percent(80)
                ? new BigDecimal(ppm).movePointLeft(4).stripTrailingZeros().toPlainString() + "%"
                : new BigDecimal(ppm).movePointLeft(6).toPlainString();
    }

    private static void title(ObjectNode node, String text) {
        node.putObject("title").put("zh", "测试").put("en", text);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
