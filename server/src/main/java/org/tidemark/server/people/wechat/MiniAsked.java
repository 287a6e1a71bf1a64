package org.tidemark.server.people.wechat;

import tools.jackson.databind.JsonNode;

/** What the shell has sent: an object of short texts and yes or no. */
public final class MiniAsked {

    private static final int LONGEST = 512;

    private final JsonNode sent;

    MiniAsked(JsonNode sent) {
        this.sent = sent;
    }

    /** A text; empty where it is missing, none or too long. */
    public String text(String name) {
        JsonNode value = sent.path(name);
        String text = value.isString() ? value.asString() : "";
        return text.length() <= LONGEST ? text : "";
    }

    /** Whether it says yes. */
    boolean yes(String name) {
        return sent.path(name).isBoolean() && sent.path(name).asBoolean();
    }
}
