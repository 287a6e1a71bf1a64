package org.tidemark.server.kernel.audit;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What is looked for in the audit; what is empty is not asked about.
 *
 * @param staff the name of who did it
 * @param action the beginning of what was done
 * @param subject to whom or what exactly
 * @param outcome what came of it
 * @param from not before
 * @param until before
 */
public record AuditSearch(
        String staff,
        String action,
        String subject,
        Optional<AuditOutcome> outcome,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> until) {

    /** Everything. */
    public static final AuditSearch ALL =
            new AuditSearch("", "", "", Optional.empty(), Optional.empty(), Optional.empty());

    /** All that was done to one. */
    public static AuditSearch of(String subject) {
        return new AuditSearch(
                "", "", subject, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
