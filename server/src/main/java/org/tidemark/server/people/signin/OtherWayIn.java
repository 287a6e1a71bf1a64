package org.tidemark.server.people.signin;

import java.util.Optional;

/** A way in that another part keeps: a bean for each, shown where a member sees his ways in. */
public interface OtherWayIn {

    /**
     * As it is shown, by the keys of its words.
     *
     * @param action the form that takes it away
     */
    record Line(String title, String meaning, String action, String button) {}

    /** A member's; empty where he has none of it. */
    Optional<Line> of(String memberId);
}
