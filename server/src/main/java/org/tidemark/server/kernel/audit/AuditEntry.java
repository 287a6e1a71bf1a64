package org.tidemark.server.kernel.audit;

import java.time.OffsetDateTime;

/**
 * One thing that was done.
 *
 * @param staff name of who did it
 * @param action what, as a key: {@code verification.approved}
 * @param subject to whom or what: a member id, a case, a name of staff
 * @param detail a reason or a value, empty for none
 * @param outcome what came of it
 */
public record AuditEntry(
        long entryId,
        OffsetDateTime at,
        String staff,
        String action,
        String subject,
        String detail,
        AuditOutcome outcome) {}
