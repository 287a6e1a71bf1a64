package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tidemark.reference.ReferencePlan.TwoLevels;
import tools.jackson.databind.JsonNode;

/** Turns the JSON form of a plan into a {@link ReferencePlan}; {@link PlanCheck} comes first. */
final class PlanReader {

    /** What a split names besides the dividends. */
    private static final List<String> SHARES =
            List.of("cost", "platform", "rewards", "pool", "queue", "redPacket", "group");

    private PlanReader() {}

    static ReferencePlan read(JsonNode plan) {
        Map<String, ReferencePlan.Offer> offers = new LinkedHashMap<>();
        ReferencePlan read =
                new ReferencePlan(
                        plan.get("programme").asString(),
                        plan.get("currency").asString(),
                        block(plan, "pool", PlanReader::pool),
                        offers,
                        plan.has("referral")
                                ? referral(plan.get("referral"))
                                : ReferencePlan.Referral.NONE,
                        block(plan, "agents", PlanReader::agents),
                        block(plan, "stores", PlanReader::stores),
                        block(plan, "team", PlanReader::team),
                        block(
                                plan,
                                "adPoints",
                                node -> new ReferencePlan.AdPoints(rate(node, "releaseRate"))),
                        each(plan.path("dividends"), PlanReader::dividend),
                        block(plan, "queue", node -> new ReferencePlan.Queue(rate(node, "target"))),
                        block(
                                plan,
                                "redPacket",
                                node ->
                                        new ReferencePlan.RedPacket(
                                                rate(node, "quota"), rate(node, "dailyShare"))),
                        block(plan, "group", PlanReader::group));
        plan.get("offers")
                .properties()
                .forEach(entry ->
                        offers.put(
                                entry.getKey(),
                                offer(entry.getKey(), read.programme(), entry.getValue())));
        return read;
    }

    private static ReferencePlan.Pool pool(JsonNode node) {
        JsonNode limits = node.path("limits");
        JsonNode issuance = node.path("issuance");
        return new ReferencePlan.Pool(
                money(node, "issuePrice"),
                rate(node, "mintRatio"),
                rate(node, "retention"),
                rate(node.get("cap"), "multiple"),
                node.get("cap").path("basis").asString("spend").equals("contribution"),
                block(issuance, "from", date -> LocalDate.parse(date.asString())),
                block(issuance, "until", date -> LocalDate.parse(date.asString())),
                node.path("unclaimedRewards").asString("platform").equals("pool"),
                money(limits, "perOrder"),
                money(limits, "perDay"),
                money(limits, "total"),
                limits.path("verifiedOnly").asBoolean(false));
    }

    private static ReferencePlan.Offer offer(String id, String programme, JsonNode node) {
        Map<String, Fraction> split = new LinkedHashMap<>();
        for (String name : SHARES) {
            split.put(name, rate(node.get("split"), name));
        }
        return new ReferencePlan.Offer(
                id,
                programme,
                node.path("zone").asString("standard"),
                split,
                each(node.get("split").path("dividend"), PlanReader::fraction),
                rate(node, "adPoints"),
                block(node, "mintRatio", PlanReader::fraction),
                node.has("referral") ? twoLevels(node.get("referral")) : null,
                rate(node, "coins"));
    }

    private static ReferencePlan.Referral referral(JsonNode node) {
        return new ReferencePlan.Referral(
                twoLevels(node.path("order")),
                twoLevels(node.path("adRelease")),
                node.path("qualify").asString("none").equals("purchase"));
    }

    private static TwoLevels twoLevels(JsonNode node) {
        return new TwoLevels(rate(node, "direct"), rate(node, "indirect"));
    }

    private static ReferencePlan.Agents agents(JsonNode node) {
        return new ReferencePlan.Agents(
                node.get("mode").asString().equals("differential"),
                node.get("base").asString().equals("adRelease"),
                node.get("pays").asString().equals("contribution"),
                each(node.get("rates"), PlanReader::fraction),
                each(
                        node.path("areas"),
                        provinces -> {
                            List<String> codes = new ArrayList<>();
                            provinces.forEach(code -> codes.add(code.asString()));
                            return codes;
                        }));
    }

    private static ReferencePlan.Stores stores(JsonNode node) {
        return new ReferencePlan.Stores(
                rate(node, "recruiter"), node.path("lockBuyers").asBoolean(false));
    }

    private static ReferencePlan.Team team(JsonNode node) {
        List<ReferencePlan.Level> levels = new ArrayList<>();
        for (JsonNode level : node.get("levels")) {
            JsonNode promote = level.path("promote");
            levels.add(
                    new ReferencePlan.Level(
                            level.get("name").asString(),
                            rate(level, "rate"),
                            block(promote, "directs", JsonNode::bigIntegerValue),
                            money(promote, "teamSpend")));
        }
        return new ReferencePlan.Team(levels, rate(node, "peer"), node.get("depth").asInt());
    }

    private static ReferencePlan.Dividend dividend(JsonNode node) {
        return new ReferencePlan.Dividend(
                node.get("weights").asString().equals("appointed"),
                money(node, "unit"),
                block(node, "cap", PlanReader::fraction));
    }

    /** {@code P3D}: a window in whole days. */
    private static ReferencePlan.Group group(JsonNode node) {
        String window = node.get("window").asString();
        if (!window.matches("P[0-9]{1,2}D")) {
            throw new MalformedInputException("'" + window + "' is no window in whole days");
        }
        return new ReferencePlan.Group(
                node.get("size").asInt(),
                Integer.parseInt(window.substring(1, window.length() - 1)));
    }

    /** The named part read, or null if the plan does not have it. */
    private static <T> T block(JsonNode parent, String name, Function<JsonNode, T> reader) {
        return parent.has(name) ? reader.apply(parent.get(name)) : null;
    }

    private static <T> Map<String, T> each(JsonNode parent, Function<JsonNode, T> reader) {
        Map<String, T> read = new LinkedHashMap<>();
        parent.properties()
                .forEach(entry -> read.put(entry.getKey(), reader.apply(entry.getValue())));
        return read;
    }

    private static BigInteger money(JsonNode parent, String name) {
        return block(parent, name, node -> Decimals.parse(node.asString(), Decimals.MONEY_SCALE));
    }

    private static Fraction rate(JsonNode parent, String name) {
        return parent.has(name) ? fraction(parent.get(name)) : Fraction.ZERO;
    }

    static Fraction fraction(JsonNode node) {
        return Decimals.fraction(
                node.isNumber() ? node.decimalValue().toPlainString() : node.asString());
    }
}
