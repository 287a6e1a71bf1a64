package org.tidemark.server.people.verification;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.people.accounts.Account;

/** What other parts may ask about a member's verification. */
@Service
public final class MemberVerification {

    private final VerificationStore cases;

    MemberVerification(VerificationStore cases) {
        this.cases = cases;
    }

    /** The name in the document by which he was verified; empty where he was not. */
    public Optional<String> legalName(String memberId) {
        return cases.of(memberId).stream()
                .filter(one -> one.state() == VerificationState.APPROVED)
                .map(VerificationCase::legalName)
                .findFirst();
    }

    /** The key of how the owner of an account stands with it. */
    public String stateKey(Account account) {
        return account.verifiedAt().isPresent()
                ? VerificationState.APPROVED.key()
                : cases.newest(account.memberId())
                        .map(newest -> newest.state().key())
                        .orElse("people.verification.state.none");
    }
}
