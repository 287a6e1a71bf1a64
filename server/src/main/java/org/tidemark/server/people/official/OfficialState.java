package org.tidemark.server.people.official;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What WeChat was asked in this session, until it has answered.
 *
 * @param state random, and good once
 * @param next the page that is wanted
 * @param wide whether the user is asked to tell more
 */
record OfficialState(String state, String next, boolean wide) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "tidemark-official-state";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, kept in the session; one of before is worth nothing any more. */
    static OfficialState begin(String next, boolean wide, HttpServletRequest request) {
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        OfficialState begun = new OfficialState(HexFormat.of().formatHex(fresh), next, wide);
        request.getSession(true).setAttribute(NAME, begun);
        return begun;
    }

    /** The one of this session, which is over with that. */
    static Optional<OfficialState> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof OfficialState kept)) {
            return Optional.empty();
        }
        session.removeAttribute(NAME);
        return Optional.of(kept);
    }

    /** Never the state. */
    @Override
    public String toString() {
        return "asked, for " + next;
    }
}
