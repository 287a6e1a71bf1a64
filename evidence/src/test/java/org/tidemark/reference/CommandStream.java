package org.tidemark.reference;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Plans, adopted in this order before the first command, and the commands that follow. */
record CommandStream(List<JsonNode> plans, List<JsonNode> commands) {

    CommandStream {
        plans = List.copyOf(plans);
        commands = List.copyOf(commands);
    }
}
