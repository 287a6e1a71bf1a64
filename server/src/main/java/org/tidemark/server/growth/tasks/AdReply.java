package org.tidemark.server.growth.tasks;

/** What a network is answered. */
record AdReply(int status, String body) {

    static final AdReply OK = new AdReply(200, "");
    static final AdReply VALID = new AdReply(200, "{\"isValid\":true}");
    static final AdReply NOT_VALID = new AdReply(200, "{\"isValid\":false}");
    static final AdReply FORBIDDEN = new AdReply(403, "");

    /** Asks the network to send it again. */
    static final AdReply LATER = new AdReply(503, "");
}
