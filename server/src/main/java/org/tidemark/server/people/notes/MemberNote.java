package org.tidemark.server.people.notes;

import java.time.OffsetDateTime;

/**
 * Something that was written down about a member.
 *
 * @param by who of the staff
 */
public record MemberNote(OffsetDateTime at, String by, String text) {}
