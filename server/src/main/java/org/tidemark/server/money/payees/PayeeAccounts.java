package org.tidemark.server.money.payees;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.payouts.SealedPayee;
import org.tidemark.server.money.payouts.SealedPayees;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;

/** Keeps where the money of stores and suppliers goes. */
@Repository
public class PayeeAccounts {

    static final String PAYEE = "payee";
    static final String SHOWN = "shown";
    static final String SEALED = "sealed";

    private final JdbcClient database;
    private final SealedPayees seals;
    private final PayeeWishes wishes;
    private final Approvals approvals;
    private final NumberSeries numbers;
    private final Clock clock;

    PayeeAccounts(
            JdbcClient database,
            SealedPayees seals,
            PayeeWishes wishes,
            Approvals approvals,
            NumberSeries numbers,
            Clock clock) {
        this.database = database;
        this.seals = seals;
        this.wishes = wishes;
        this.approvals = approvals;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The key of a store's account. */
    public static String store(String id) {
        return "store:" + id;
    }

    /** The key of a supplier's account. */
    public static String supplier(String id) {
        return "supplier:" + id;
    }

    /** The account of that key, sealed. */
    public Optional<SealedPayee> find(String key) {
        return database.sql("SELECT * FROM platform.payee_account WHERE payee_key = ?")
                .param(key)
                .query((row, number) ->
                        new SealedPayee(
                                row.getString("payee_key"),
                                row.getBytes("payee_sealed"),
                                row.getString("payee_shown")))
                .optional();
    }

    /** The accounts of all keys that begin so, sealed, by their keys. */
    public Map<String, SealedPayee> all(String prefix) {
        Map<String, SealedPayee> found = new TreeMap<>();
        database.sql("SELECT * FROM platform.payee_account WHERE starts_with(payee_key, ?)")
                .param(prefix)
                .query(row -> {
                    String key = row.getString("payee_key");
                    found.put(
                            key,
                            new SealedPayee(
                                    key,
                                    row.getBytes("payee_sealed"),
                                    row.getString("payee_shown")));
                });
        return found;
    }

    /** What was proposed for that key and waits for a second person, opened. */
    public List<PayeeAccount> proposed(String key) {
        return approvals.waiting().stream()
                .filter(one -> one.action() == ApprovalAction.PAYEE_ACCOUNT)
                .filter(one -> one.subject().equals(key))
                .flatMap(one -> opened(one).stream())
                .toList();
    }

    private Optional<PayeeAccount> opened(Approval one) {
        return one.wanted()
                .filter(Wanted.OfPlatform.class::isInstance)
                .map(Wanted.OfPlatform.class::cast)
                .map(what ->
                        new PayeeAccount(
                                seals.open(one.subject(), sealed(what)), one.proposedBy(), ""));
    }

    static byte[] sealed(Wanted.OfPlatform what) {
        return Base64.getDecoder().decode(what.kept().getOrDefault(SEALED, ""));
    }

    /**
     * Proposes an account; another person has to agree.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where it is none
     */
    public ApprovalAnswer propose(String key, PayeeAccountForm form, String by) {
        form.problems().orRefuse();
        return propose(seals.seal(key, form.payee()), form.reason(), by);
    }

    /**
     * Proposes the account that whoever is paid asks for; another person has to agree.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where nothing is asked for
     */
    public ApprovalAnswer proposeWish(String key, String reason, String by) {
        return propose(
                wishes.find(key)
                        .map(PayeeWish::payee)
                        .orElseThrow(() ->
                                new FormRefusedException(Problems.whole("payees.problem.noWish"))),
                reason,
                by);
    }

    private ApprovalAnswer propose(SealedPayee sealed, String reason, String by) {
        return approvals.propose(
                new Proposal(
                        ApprovalAction.PAYEE_ACCOUNT,
                        new Wanted.OfPlatform(
                                numbers.next("bp"),
                                new TreeMap<>(Map.of(PAYEE, sealed.key(), SHOWN, sealed.shown())),
                                new TreeMap<>(
                                        Map.of(
                                                SEALED,
                                                Base64.getEncoder()
                                                        .encodeToString(sealed.sealed())))),
                        sealed.key(),
                        0,
                        reason,
                        by));
    }

    /** Puts an account in the place of whatever was there. */
    void put(SealedPayee payee, String proposedBy, String agreedBy) {
        database.sql(
                        """
                        INSERT INTO platform.payee_account
                            (payee_key, payee_sealed, payee_shown, proposed_by, agreed_by,
                             changed_at)
                        VALUES (:key, :sealed, :shown, :proposed, :agreed, :now)
                        ON CONFLICT (payee_key) DO UPDATE SET payee_sealed = :sealed,
                            payee_shown = :shown, proposed_by = :proposed, agreed_by = :agreed,
                            changed_at = :now
                        """)
                .param("key", payee.key())
                .param("sealed", payee.sealed())
                .param("shown", payee.shown())
                .param("proposed", proposedBy)
                .param("agreed", agreedBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
        wishes.done(payee);
    }
}
