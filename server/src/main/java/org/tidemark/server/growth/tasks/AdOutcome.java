package org.tidemark.server.growth.tasks;

import java.util.Locale;

/** What became of an advertisement: it counted, or why it did not. */
enum AdOutcome {
    /** One task counted. */
    COUNTED(true),
    /** The same callback again, for what had counted. */
    REPEATED(true),
    /** The callback is no request that the network would send. */
    MALFORMED(false),
    /** The network did not sign this. */
    BAD_SIGNATURE(false),
    /** The key to check the signature with is not to be had at present. */
    KEY_UNKNOWN(false),
    /** The custom data is no session that this platform signed. */
    BAD_TOKEN(false),
    /** The session is another member's, another network's or another place's. */
    FOREIGN(false),
    /** The session is over. */
    EXPIRED(false),
    /** The day of the session is closed. */
    DAY_CLOSED(false),
    /** Less time has passed since the session began than the advertisement takes. */
    TOO_EARLY(false),
    /** The network's transaction counted for another session already. */
    REPLAYED(false),
    /** The session counted already. */
    SPENT(false),
    /** Another advertisement of this member was on at the same time, or just before. */
    TOO_CLOSE(false),
    /** The member has watched the most that count in a day. */
    OVER_CAP(false),
    /** Too many members use this device. */
    DEVICE_LIMIT(false),
    /** Too many beginnings in a short time. */
    TOO_MANY(false);

    private final boolean accepted;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    AdOutcome(boolean accepted) {
        this.accepted = accepted;
    }

    /** Whether the network is told that all is well. */
    boolean accepted() {
        return accepted;
    }

    /** The name in texts, {@code too-early}. */
    String code() {
        return code;
    }
}
