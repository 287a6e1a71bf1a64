package org.tidemark.server.web.access;

/**
 * Says at each request whether a member's session still holds: accounts can be closed meanwhile.
 */
public interface SessionCheck {

    /** Whether he may go on. */
    boolean holds(SignedInMember member);
}
