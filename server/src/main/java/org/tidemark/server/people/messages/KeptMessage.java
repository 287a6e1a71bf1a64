package org.tidemark.server.people.messages;

import java.time.OffsetDateTime;

/**
 * A message as it is kept.
 *
 * @param kind the key of its words
 */
record KeptMessage(
        long id, String kind, MessageContent content, OffsetDateTime at, boolean unread) {}
