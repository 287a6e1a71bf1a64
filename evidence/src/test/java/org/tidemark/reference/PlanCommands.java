package org.tidemark.reference;

import static org.tidemark.reference.CommandNodes.command;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Random adoptions of plans (SPEC 5.0): new versions good and bad, and new programmes. */
final class PlanCommands {

    private final Dice dice;
    private final PlanGenerator generator;
    private final Map<String, JsonNode> inForce = new LinkedHashMap<>();
    private int fresh;

    PlanCommands(Dice dice, PlanGenerator generator, List<JsonNode> plans) {
        this.dice = dice;
        this.generator = generator;
        plans.forEach(plan -> inForce.put(plan.get("programme").asString(), plan));
    }

    /** Remembers a version that was accepted. */
    void adopted(JsonNode command) {
        JsonNode plan = JsonFiles.JSON.readTree(command.get("plan").asString());
        inForce.put(plan.get("programme").asString(), plan);
    }

    ObjectNode next() {
        String text =
                dice.percent(4)
                        ? "{\"plan\": 1, \"programme\": "
                        : JsonFiles.JSON.writeValueAsString(plan());
        return command("adopt-plan").put("plan", text);
    }

    private ObjectNode plan() {
        fresh++;
        if (dice.percent(8) && inForce.size() < 4) {
            return generator.plan("delta" + fresh);
        }
        ObjectNode plan = (ObjectNode) dice.pick(inForce.values()).deepCopy();
        switch (dice.below(12)) {
            case 0 -> plan.put("currency", "USD");
            case 1 -> breakSplit(plan);
            case 2 -> plan.put("surprise", true);
            case 3 -> takeForeignOffer(plan);
            case 4, 5 -> newOffer(plan);
            case 6 -> dropOffer(plan);
            default -> changePool(plan);
        }
        return plan;
    }

    private void changePool(ObjectNode plan) {
        if (!plan.has("pool")) {
            newOffer(plan);
            return;
        }
        ObjectNode pool = (ObjectNode) plan.get("pool");
        switch (dice.below(8)) {
            case 0 -> pool.put("issuePrice", "3.21");
            case 1 -> pool.put("retention", "100%");
            case 2 -> setMultiple(pool, new BigDecimal("0.3"));
            case 3 -> pool.put("retention", "0%");
            case 4 ->
                    setMultiple(
                            pool,
                            pool.get("cap").get("multiple").decimalValue().add(BigDecimal.ONE));
            case 5 -> pool.put("mintRatio", dice.oneOf("10%", "100%", "66.6666%"));
            case 6 -> pool.put("unclaimedRewards", dice.oneOf("platform", "pool"));
            default -> {
                pool.remove("issuance");
                pool.remove("limits");
            }
        }
    }

    private static void setMultiple(ObjectNode pool, BigDecimal multiple) {
        ((ObjectNode) pool.get("cap")).put("multiple", multiple);
    }

    private static void breakSplit(ObjectNode plan) {
        for (JsonNode offer : plan.get("offers")) {
            ((ObjectNode) offer.get("split")).put("cost", "99.999%");
        }
    }

    private void newOffer(ObjectNode plan) {
        ((ObjectNode) plan.get("offers")).set("fresh-" + fresh, generator.offer(plan, "standard"));
    }

    /** Drops an offer that nothing depends on; orders for it are unknown-offer from then on. */
    private static void dropOffer(ObjectNode plan) {
        String id = plan.get("programme").asString() + "-more";
        ((ObjectNode) plan.get("offers")).remove(id);
    }

    private void takeForeignOffer(ObjectNode plan) {
        JsonNode other = dice.pick(inForce.values());
        String id = other.get("offers").propertyNames().iterator().next();
        ((ObjectNode) plan.get("offers")).set(id, generator.offer(plan, "standard"));
    }
}
