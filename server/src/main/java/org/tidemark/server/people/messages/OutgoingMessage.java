package org.tidemark.server.people.messages;

import java.time.OffsetDateTime;
import org.tidemark.plan.Language;

/**
 * A message as it goes out, in its reader's language.
 *
 * @param kind the key of its words
 * @param name what the kind is called
 * @param text the whole of it
 */
public record OutgoingMessage(
        long id,
        String kind,
        String name,
        String text,
        MessageContent content,
        OffsetDateTime at,
        Language language) {}
