package org.tidemark.server.people.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about.
 *
 * @param key by which it is told once to a member
 * @param subject a number or a programme; empty for none
 * @param amountFen 0 for none
 * @param day null for none
 * @param page where it is shown: a path of this site
 */
public record MessageContent(
        String key, String subject, long amountFen, @Nullable LocalDate day, String page) {

    /** Without a day. */
    public MessageContent(String key, String subject, long amountFen, String page) {
        this(key, subject, amountFen, null, page);
    }
}
