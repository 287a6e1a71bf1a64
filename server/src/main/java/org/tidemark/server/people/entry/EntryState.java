package org.tidemark.server.people.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Base64;
import java.util.Optional;

/**
 * Where somebody stands who is on his way in; it waits in his session.
 *
 * @param sealedPhone the phone that the code went to, encrypted, in Base64
 * @param next the page that he wants to come to
 * @param provedAt when he showed that the phone is his, in seconds since 1970; 0 before
 */
record EntryState(String sealedPhone, String next, long provedAt) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "tidemark-entry";

    /** One whose phone is to be proved. */
    static EntryState with(byte[] sealedPhone, String next) {
        return new EntryState(Base64.getEncoder().encodeToString(sealedPhone), next, 0);
    }

    byte[] sealed() {
        return Base64.getDecoder().decode(sealedPhone);
    }

    /** The one of this session. */
    static Optional<EntryState> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(open -> open.getAttribute(NAME))
                .filter(EntryState.class::isInstance)
                .map(EntryState.class::cast);
    }

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(NAME, this);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }

    EntryState provedAt(long second) {
        return new EntryState(sealedPhone, next, second);
    }
}
