package org.tidemark.reference;

import java.math.BigInteger;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the JSON of commands; id and time are added by the {@link StreamGenerator}. */
final class CommandNodes {

    /** A name that nobody and nothing has. */
    static final String UNKNOWN = "nobody";

    private CommandNodes() {}

    static ObjectNode command(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static ObjectNode command(String type, String programme) {
        return command(type).put("programme", programme);
    }

    /** Sets a field to an amount of hundredths. */
    static ObjectNode money(ObjectNode command, String field, BigInteger hundredths) {
        return command.put(field, Decimals.money(hundredths));
    }
}
