package org.tidemark.server.people.verification;

import java.util.Locale;

/** Where a case stands. A decision is the end of it; after a refusal the member opens another. */
enum VerificationState {
    ASKED,
    APPROVED,
    REFUSED;

    /** Whether a case may go from this state to that one. */
    boolean mayBecome(VerificationState next) {
        return this == ASKED && next != ASKED;
    }

    /** The key of its name. */
    String key() {
        return "people.verification.state." + name().toLowerCase(Locale.ROOT);
    }
}
