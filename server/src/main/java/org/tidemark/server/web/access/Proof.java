package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * That the member showed in this session who he is: by signing in, or once more since.
 *
 * @param at in seconds since 1970
 */
public record Proof(String memberId, long at) implements Serializable {

    /** How long it holds. */
    public static final Duration HOLDS = Duration.ofMinutes(10);

    private static final long serialVersionUID = 1L;
    private static final String NAME = "tidemark-proof";

    /** The member has shown it now. */
    public static void given(String memberId, HttpServletRequest request) {
        request.getSession(true)
                .setAttribute(NAME, new Proof(memberId, Instant.now().getEpochSecond()));
    }

    /** Whether that member has shown it in this session so lately that it holds. */
    static boolean holds(String memberId, HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(NAME) instanceof Proof proof
                && proof.holds(memberId, now);
    }

    /** The last one that this member gave in this session; one of long ago where there is none. */
    public static Proof last(String memberId, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(NAME) instanceof Proof proof
                        && proof.memberId().equals(memberId)
                ? proof
                : new Proof(memberId, 0);
    }

    boolean holds(String member, Instant now) {
        return memberId.equals(member)
                && now.getEpochSecond() < at + HOLDS.toSeconds()
                && now.getEpochSecond() >= at - HOLDS.toSeconds();
    }
}
