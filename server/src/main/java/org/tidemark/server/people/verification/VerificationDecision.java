package org.tidemark.server.people.verification;

import java.util.Locale;

/** What came of a reviewer's decision. */
enum VerificationDecision {
    DONE,
    /** Somebody has decided it before. */
    DECIDED_ALREADY,
    /** Another account was verified with this document. */
    DOCUMENT_TAKEN,
    /** A refusal needs a reason, an approval a look at the date of birth. */
    INCOMPLETE;

    /** The key of its text. */
    String key() {
        return "people.decision." + name().toLowerCase(Locale.ROOT).replace("_", "-");
    }
}
