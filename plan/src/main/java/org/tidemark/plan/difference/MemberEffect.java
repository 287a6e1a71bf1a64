package org.tidemark.plan.difference;

import java.util.Locale;

/** What a change of a plan is for its members. */
public enum MemberEffect {
    /** Nobody gets less, and somebody more. */
    MORE,
    /** Nobody gets anything else. */
    SAME,
    /** Somebody gets less. */
    LESS,
    /** Somebody may get less, and another more. */
    EITHER;

    /** Whether somebody may get less. */
    public boolean mayBeLess() {
        return this == LESS || this == EITHER;
    }

    static MemberEffect of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
