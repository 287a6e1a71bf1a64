package org.tidemark.server.trade.service;

import java.time.OffsetDateTime;

/**
 * Something that was said.
 *
 * @param number in its conversation, from 1
 * @param staff who of the staff said it; empty for the member
 * @param text empty where its member has left
 */
public record ServiceWord(int number, String staff, String text, boolean photo, OffsetDateTime at) {

    /** Whether the staff said it. */
    public boolean ofStaff() {
        return !staff.isEmpty();
    }
}
