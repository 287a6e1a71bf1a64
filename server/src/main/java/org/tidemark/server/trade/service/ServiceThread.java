package org.tidemark.server.trade.service;

import java.time.OffsetDateTime;

/**
 * A conversation of a member with the staff.
 *
 * @param orderNumber empty where it is about none
 * @param waiting whether the member waits for an answer
 * @param words how many there are
 * @param seen the last that the member has seen
 */
public record ServiceThread(
        String id,
        String memberId,
        String orderNumber,
        boolean closed,
        boolean waiting,
        int words,
        int seen,
        OffsetDateTime openedAt,
        OffsetDateTime changedAt) {

    /** Whether anything was said that the member has not seen. */
    public boolean news() {
        return words > seen;
    }

    /** The key of how it stands. */
    public String state() {
        return closed
                ? "service.state.closed"
                : waiting ? "service.state.waiting" : "service.state.answered";
    }
}
