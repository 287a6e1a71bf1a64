package org.tidemark.server.people.messages.push;

import java.time.OffsetDateTime;

/** A device of a member, as he sees it. */
public record PushDevice(String id, OffsetDateTime addedAt) {}
