package org.tidemark.reference;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts several mistakes into one command, so that the order in which refusals are tried shows. */
final class Spoiler {

    private static final List<String> NAMES =
            List.of(
                    "programme",
                    "member",
                    "sponsor",
                    "owner",
                    "recruiter",
                    "store",
                    "supplier",
                    "order",
                    "hold",
                    "level",
                    "dividend",
                    "offer");
    private static final List<String> AMOUNTS =
            List.of("amount", "wallet", "supply", "contribution", "value", "basis");

    private final Dice dice;

    Spoiler(Dice dice) {
        this.dice = dice;
    }

    /** Each name and each amount is spoilt with a good chance. */
    ObjectNode spoil(ObjectNode command) {
        spoilFields(command);
        for (JsonNode line : command.path("lines")) {
            spoilFields((ObjectNode) line);
        }
        if (command.has("holds") && dice.percent(30)) {
            command.putArray("holds").add(CommandNodes.UNKNOWN);
        }
        if (command.has("points") && dice.percent(40)) {
            command.put("points", dice.oneOf("0.000000", "99999999.000000"));
        }
        if (command.has("shares") && dice.percent(40)) {
            command.put("shares", 0);
        }
        return command;
    }

    private void spoilFields(ObjectNode node) {
        for (String name : NAMES) {
            if (node.has(name) && dice.percent(30)) {
                node.put(name, CommandNodes.UNKNOWN);
            }
        }
        for (String amount : AMOUNTS) {
            if (node.has(amount) && dice.percent(40)) {
                node.put(amount, dice.oneOf("0.00", "0.00", "9999999.99"));
            }
        }
    }
}
