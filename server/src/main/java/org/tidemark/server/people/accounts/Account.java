package org.tidemark.server.people.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as it is kept.
 *
 * @param phone empty once the account is closed
 * @param sponsorId member id of the one who invited him, empty for none
 * @param region GB/T 2260 code, empty for none
 * @param enrolled whether the ledger has confirmed the enrolment
 * @param sessionNumber sessions that carry another number are over
 */
public record Account(
        String memberId,
        AccountState state,
        String stateReason,
        String displayName,
        Optional<Phone> phone,
        String sponsorId,
        String region,
        String language,
        String inviteCode,
        String termsVersion,
        Instant termsAgreedAt,
        Instant createdAt,
        boolean enrolled,
        Optional<Instant> verifiedAt,
        int sessionNumber,
        boolean hasPassword) {

    private static final int TAIL = 4;

    /** What he is called; the end of his member id where he has not said. */
    public String name() {
        return displayName.isEmpty()
                ? "M-" + memberId.substring(Math.max(0, memberId.length() - TAIL))
                : displayName;
    }
}
