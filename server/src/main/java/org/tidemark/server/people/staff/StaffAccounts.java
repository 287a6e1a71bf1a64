package org.tidemark.server.people.staff;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.SignInTries;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.web.access.StaffDirectory;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.passwords.PasswordProblem;
import org.tidemark.server.web.passwords.Passwords;

/** Makes, changes and judges accounts of staff. */
@Service
class StaffAccounts implements StaffDirectory {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{2,30}");
    private static final Set<String> RESERVED = Set.of("operator");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int FIRST_LENGTH = 16;

    private final StaffStore staff;
    private final Passwords passwords;
    private final SignInTries tries;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    StaffAccounts(
            StaffStore staff,
            Passwords passwords,
            SignInTries tries,
            Audit audit,
            TransactionTemplate transaction) {
        this.tries = tries;
        this.staff = staff;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    List<StaffAccount> all() {
        return staff.all();
    }

    Optional<StaffAccount> find(String name) {
        return staff.find(name);
    }

    @Override
    public boolean knows(String name) {
        return isName(name) && staff.find(name).isPresent();
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    /** Makes an account; its first password, or empty when the name is taken. */
    Optional<String> create(String name, Set<StaffRole> roles, String by) {
        String first = firstPassword();
        String hash = passwords.hash(first);
        boolean made =
                Boolean.TRUE.equals(
                        transaction.execute(status -> {
                            boolean entered = staff.enter(name, roles, hash);
                            if (entered) {
                                audit.note(by, "staff.created", name, names(roles));
                            }
                            return entered;
                        }));
        return made ? Optional.of(first) : Optional.empty();
    }

    /** Gives a new first password to somebody who has lost his; empty when there is nobody. */
    Optional<String> renew(String name, String by) {
        if (staff.find(name).isEmpty()) {
            return Optional.empty();
        }
        String first = firstPassword();
        staff.setPassword(name, passwords.hash(first), true);
        tries.forgiveAll(WayIn.staff(name));
        audit.note(by, "staff.renewed", name, "");
        return Optional.of(first);
    }

    void activate(String name, boolean active, String by) {
        transaction.executeWithoutResult(status -> {
            if (staff.activate(name, active)) {
                audit.note(by, active ? "staff.enabled" : "staff.disabled", name, "");
            }
        });
    }

    /** Somebody changes his own password; why it is not taken, or empty when it is changed. */
    Optional<PasswordProblem> changeOwn(String name, String password) {
        Optional<PasswordProblem> problem = passwords.problem(password);
        if (problem.isEmpty()) {
            staff.setPassword(name, passwords.hash(password), false);
            audit.note(name, "staff.password", name, "");
        }
        return problem;
    }

    /**
     * Who it is, if name and password are right. The try is counted before it is judged; a name
     * that nobody has takes as long.
     */
    Optional<StaffAccount> signIn(String name, String password, Caller caller) {
        WayIn way = WayIn.staff(name);
        Optional<String> hash = staff.hash(name).filter(kept -> tries.take(way, caller));
        if (!passwords.matches(password, hash.orElse(""))) {
            return Optional.empty();
        }
        tries.forgive(way, caller);
        return staff.find(name).filter(StaffAccount::active);
    }

    private String firstPassword() {
        StringBuilder text = new StringBuilder(FIRST_LENGTH);
        for (int i = 0; i < FIRST_LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String names(Set<StaffRole> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
