package org.tidemark.server.people.verification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A case as its reviewer sees it, without its pictures.
 *
 * @param legalName as in the document
 * @param number of the document
 * @param decidedBy name of the staff who decided, empty while it is open
 * @param reason of a refusal, in the words that the member reads
 */
record VerificationCase(
        String caseId,
        String memberId,
        VerificationState state,
        DocumentKind kind,
        String legalName,
        String number,
        LocalDate birth,
        OffsetDateTime askedAt,
        Optional<OffsetDateTime> decidedAt,
        String decidedBy,
        String reason) {

    private static final int SHOWN = 2;

    /** The number with its middle hidden, for its owner. */
    String numberMasked() {
        return number.substring(0, SHOWN)
                + "*".repeat(number.length() - 2 * SHOWN)
                + number.substring(number.length() - SHOWN);
    }
}
