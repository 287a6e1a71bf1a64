package org.tidemark.server.people.codes;

import java.util.Locale;

/** What came of asking for a code. The same for a known phone and for an unknown one. */
public enum CodeSent {
    /** It is on its way. */
    SENT,
    /** One was sent a moment ago. */
    TOO_SOON,
    /** This phone or this address has asked too often today. */
    TOO_MANY,
    /** The gateway did not take it. */
    FAILED;

    /** The key of its text. */
    public String key() {
        return "people.code." + name().toLowerCase(Locale.ROOT).replace("_", "-");
    }
}
