package org.tidemark.server.money.wallet;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.People;
import org.tidemark.server.people.verification.MemberVerification;

/** What a withdrawal asks about its member. */
@Component
class VerifiedPeople {

    private final People people;
    private final MemberVerification verification;

    VerifiedPeople(People people, MemberVerification verification) {
        this.people = people;
        this.verification = verification;
    }

    /** Whether he is an adult whose document was checked. */
    boolean adult(String memberId) {
        return people.isAdultVerified(memberId);
    }

    /** The name of his document, with which an account's holder is compared. */
    Optional<String> legalName(String memberId) {
        return verification.legalName(memberId);
    }
}
