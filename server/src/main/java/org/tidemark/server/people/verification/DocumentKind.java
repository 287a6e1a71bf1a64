package org.tidemark.server.people.verification;

import java.util.Locale;

/** The documents by which somebody may show who he is. */
enum DocumentKind {
    RESIDENT_CARD,
    PASSPORT;

    /** The key of its name. */
    String key() {
        return "people.document." + name().toLowerCase(Locale.ROOT).replace("_", "-");
    }
}
