package org.tidemark.server.people.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.tidemark.server.people.accounts.Phone;

/**
 * Where somebody stands who is on his way in; it waits in his session.
 *
 * @param phone the digits of the phone that the code went to; sessions are sealed
 * @param next the page that he wants to come to
 * @param provedAt when he showed that the phone is his, in seconds since 1970; 0 before
 */
record EntryState(String phone, String next, long provedAt) implements Serializable {

    private static final long serialVersionUID = 2L;
    private static final String NAME = "tidemark-entry";

    /** One whose phone is to be proved. */
    static EntryState with(Phone phone, String next) {
        return new EntryState(phone.digits(), next, 0);
    }

    /** Masked: a phone never gets into a log by accident. */
    @Override
    public String toString() {
        return new Phone(phone) + " " + next;
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
        return new EntryState(phone, next, second);
    }
}
