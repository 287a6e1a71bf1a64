package org.tidemark.server.people.signin;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Enrolment;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.SignInTries;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.web.passwords.PasswordProblem;
import org.tidemark.server.web.passwords.Passwords;

/** Finds out whether somebody is who he says. */
@Service
public class SignIns {

    /** The hash of no password: nothing is like it. */
    private static final String NO_PASSWORD = "";

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final AccountStore accounts;
    private final PasswordStore kept;
    private final Passwords passwords;
    private final Enrolment enrolment;
    private final SignInTries tries;

    SignIns(
            AccountStore accounts,
            PasswordStore kept,
            Passwords passwords,
            Enrolment enrolment,
            SignInTries tries) {
        this.accounts = accounts;
        this.kept = kept;
        this.passwords = passwords;
        this.enrolment = enrolment;
        this.tries = tries;
    }

    /**
     * By phone and password. A try is counted before it is judged; an unknown phone takes as long
     * as a known one.
     */
    public SignInResult byPassword(Phone phone, String password, Caller caller) {
        WayIn way = WayIn.phone(phone.digits());
        Optional<Account> account = accounts.findByPhone(phone);
        Optional<String> hash =
                account.flatMap(found -> kept.hash(found.memberId()))
                        .filter(there -> tries.take(way, caller));
        boolean right = passwords.matches(password, hash.orElse(""));
        if (account.isEmpty() || !right) {
            return new SignInResult.Wrong();
        }
        tries.forgive(way, caller);
        return into(account.get());
    }

    /** By a code or a passkey that was just shown. */
    public SignInResult into(Account account) {
        return switch (account.state()) {
            case OPEN -> {
                enrol(account);
                yield new SignInResult.In(account);
            }
            case SUSPENDED -> new SignInResult.Suspended(account.stateReason());
            case CLOSED -> new SignInResult.Wrong();
        };
    }

    /**
     * Sets a password.
     *
     * @return why it is not taken; empty when it is set
     */
    Optional<PasswordProblem> setPassword(Account account, String password) {
        Optional<PasswordProblem> problem =
                account.phone().isPresent() && password.contains(account.phone().get().digits())
                        ? Optional.of(PasswordProblem.COMMON)
                        : passwords.problem(password);
        if (problem.isEmpty()) {
            kept.set(account.memberId(), passwords.hash(password));
            account.phone().ifPresent(phone -> tries.forgiveAll(WayIn.phone(phone.digits())));
        }
        return problem;
    }

    /** From now on only codes and passkeys sign in. */
    void removePassword(String memberId) {
        kept.set(memberId, NO_PASSWORD);
    }

    private void enrol(Account account) {
        try {
            enrolment.ensure(account);
        } catch (LedgerUnavailableException away) {
            LOG.warn("{} is enrolled later: {}", account.memberId(), away.getMessage());
        }
    }
}
