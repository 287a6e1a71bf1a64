package org.tidemark.server.growth.courses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a course stands. */
public enum CourseState {
    /** Seen by staff alone. */
    DRAFT,
    /** In the list, open for sign-up. */
    OPEN,
    /** No longer in the list; who took part stays noted. */
    WITHDRAWN;

    /** The name in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a course may go from here to there. */
    boolean mayBecome(CourseState next) {
        return switch (this) {
            case DRAFT -> next == OPEN || next == WITHDRAWN;
            case OPEN -> next == WITHDRAWN;
            case WITHDRAWN -> next == OPEN;
        };
    }

    /** Names of the states from which a course may come here. */
    List<String> before() {
        return Arrays.stream(values())
                .filter(from -> from.mayBecome(this))
                .map(Enum::name)
                .toList();
    }
}
