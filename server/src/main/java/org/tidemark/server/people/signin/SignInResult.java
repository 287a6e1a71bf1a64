package org.tidemark.server.people.signin;

import org.tidemark.server.people.accounts.Account;

/** What came of showing who one is. */
public sealed interface SignInResult {

    /** He is who he says. */
    record In(Account account) implements SignInResult {}

    /** What he showed is not right, or was tried too often; it is not said which. */
    record Wrong() implements SignInResult {}

    /** The account is suspended, for that reason. */
    record Suspended(String reason) implements SignInResult {}
}
