package org.tidemark.server.people.legal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member agrees to. */
public enum LegalKind {
    TERMS,
    PRIVACY;

    /** Its name in addresses and words, {@code terms}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String word() {
        return "people." + code() + ".title";
    }

    static Optional<LegalKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
