package org.tidemark.reference;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * SPEC 5.0: the content of a command is the parsed command, not its text: an amount may be written
 * with more or fewer zeros at its end.
 */
final class Content {

    private static final Set<String> AMOUNTS =
            Set.of(
                    "amount",
                    "coins",
                    "supply",
                    "wallet",
                    "points",
                    "contribution",
                    "value",
                    "basis");

    private Content() {}

    static JsonNode of(JsonNode command) {
        JsonNode content = command.deepCopy();
        spellOut((ObjectNode) content);
        content.path("lines").forEach(line -> spellOut((ObjectNode) line));
        return content;
    }

    private static void spellOut(ObjectNode node) {
        for (String field : AMOUNTS) {
            String text = node.path(field).asString("all");
            if (!text.equals("all")) {
                node.put(field, Decimals.points(Decimals.parse(text, Decimals.POINTS_SCALE)));
            }
        }
    }
}
