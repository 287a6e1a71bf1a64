package org.tidemark.server.people.staff;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.people.factors.Factors;
import org.tidemark.server.people.factors.StaffPasswords;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.SignInTries;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.vault.ShownOnce;
import org.tidemark.server.people.visits.StaffVisits;
import org.tidemark.server.web.access.StaffDirectory;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.passwords.PasswordProblem;
import org.tidemark.server.web.passwords.Passwords;

/** Makes, changes and judges accounts of staff. */
@Service
@EnableConfigurationProperties(StaffProperties.class)
class StaffAccounts implements StaffDirectory, StaffPasswords {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{2,30}");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int FIRST_LENGTH = 16;

    private final StaffStore staff;
    private final Passwords passwords;
    private final SignInTries tries;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final StaffProperties settings;
    private final Approvals approvals;
    private final Seals seals;
    private final Factors factors;
    private final StaffVisits visits;
    private final SecureRandom random = new SecureRandom();

    StaffAccounts(
            StaffStore staff,
            Passwords passwords,
            SignInTries tries,
            Audit audit,
            TransactionTemplate transaction,
            StaffProperties settings,
            Approvals approvals,
            Seals seals,
            Factors factors,
            StaffVisits visits) {
        this.factors = factors;
        this.visits = visits;
        this.approvals = approvals;
        this.seals = seals;
        this.settings = settings;
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

    @Override
    public boolean isRight(String name, String password, Caller caller) {
        return signIn(name, password, caller).isPresent();
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && Actors.isPerson(name);
    }

    /** Whether the operator key alone makes and changes accounts. */
    boolean keyAlone() {
        return settings.keyAlone(staff.owners());
    }

    /** Makes an account that works; its first password, or empty when the name is taken. */
    Optional<String> create(String name, Set<StaffRole> roles, String by) {
        String first = firstPassword();
        return enter(name, roles, passwords.hash(first), true, by)
                ? Optional.of(first)
                : Optional.empty();
    }

    /**
     * Makes an account that works once two people want it; its first password in halves, or empty
     * when the name is taken.
     */
    Optional<SplitSecret> prepare(String name, Set<StaffRole> roles, String by) {
        SplitSecret secret = split(name);
        return enter(name, roles, secret.hash(), false, by)
                ? Optional.of(secret)
                : Optional.empty();
    }

    private boolean enter(
            String name, Set<StaffRole> roles, String hash, boolean active, String by) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean entered = staff.enter(name, roles, hash, active);
                    if (entered) {
                        audit.note(by, "staff.created", name, StaffRoles.text(roles));
                    }
                    return entered;
                }));
    }

    /** A first password of which nobody has both halves. */
    SplitSecret split(String name) {
        String whole = firstPassword();
        int half = FIRST_LENGTH / 2;
        return new SplitSecret(
                whole.substring(0, half),
                ShownOnce.of(name, whole.substring(half), seals).sealed(),
                passwords.hash(whole));
    }

    /** Gives a new first password to somebody who has lost his, and lets him work. */
    String renew(StaffAccount account, String by) {
        String first = firstPassword();
        String hash = passwords.hash(first);
        transaction.executeWithoutResult(status -> {
            staff.setPassword(account.name(), hash, true);
            staff.allow(account.name(), account.roles());
            audit.note(by, "staff.renewed", account.name(), "");
        });
        tries.forgiveAll(WayIn.staff(account.name()));
        return first;
    }

    /** Takes off the second factor of somebody who has lost it; whoever is in as him is out. */
    void takeOffFactor(String name, String by) {
        transaction.executeWithoutResult(status -> {
            if (factors.remove(name)) {
                visits.endOthers(name, "", by);
                audit.note(by, "staff.factor-off", name, "");
            }
        });
        tries.forgiveAll(WayIn.factor(name));
    }

    /** Lets an account work with those roles at once. */
    void allow(String name, Set<StaffRole> roles, String by) {
        transaction.executeWithoutResult(status -> {
            if (staff.allow(name, roles)) {
                audit.note(by, "staff.enabled", name, StaffRoles.text(roles));
            }
        });
    }

    /**
     * Switches somebody off, and takes back what he has proposed.
     *
     * @return false where he is the last owner who can work: somebody has to be there
     */
    boolean disable(String name, String by) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    if (staff.lockedActiveOwners().equals(Set.of(name))) {
                        return false;
                    }
                    if (staff.disable(name)) {
                        approvals.takeBackAllOf(name);
                        visits.endOthers(name, "", by);
                        audit.note(by, "staff.disabled", name, "");
                    }
                    return true;
                }));
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
}
