package org.tidemark.server.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.web.site.PageNotFoundException;

/** The accounts in PostgreSQL. */
@Repository
public class AccountStore {

    /** Letters of a display name. */
    public static final int MOST_NAME = 30;

    private static final String SELECT = "SELECT * FROM platform.account WHERE ";

    private final JdbcClient database;
    private final Phones phones;
    private final Seals seals;

    AccountStore(JdbcClient database, Phones phones, Seals seals) {
        this.database = database;
        this.phones = phones;
        this.seals = seals;
    }

    /** Enters a new account; false when the phone, the member id or the invite code is taken. */
    public boolean enter(Account account) {
        Phone phone = account.phone().orElseThrow();
        return database.sql(
                                """
                                INSERT INTO platform.account
                                    (member_id, state, name_sealed, name_marks, phone_hash,
                                     phone_sealed, phone_marks, sponsor_id, region, language, invite_code, terms_version,
                                     terms_agreed_at, created_at, enrolled)
                                VALUES (?, ?, ?, CAST(? AS bigint[]), ?, ?, CAST(? AS bigint[]), ?,
                                    ?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT DO NOTHING
                                """)
                        .params(
                                account.memberId(),
                                account.state().name(),
                                sealedName(account.memberId(), account.displayName()),
                                nameMarks(account.displayName()),
                                phones.hash(phone),
                                phones.seal(account.memberId(), phone),
                                phones.marks(phone),
                                account.sponsorId(),
                                account.region(),
                                account.language(),
                                account.inviteCode(),
                                account.termsVersion(),
                                at(account.termsAgreedAt()),
                                at(account.createdAt()),
                                account.enrolled())
                        .update()
                == 1;
    }

    public Optional<Account> find(String memberId) {
        return one("member_id = ?", memberId);
    }

    /**
     * The account of who is signed in.
     *
     * @throws PageNotFoundException when only the ledger knows him
     */
    public Account own(String memberId) {
        return find(memberId)
                .orElseThrow(() -> PageNotFoundException.of("people.account.missing", memberId));
    }

    public Optional<Account> findByPhone(Phone phone) {
        return one("phone_hash = ?", phones.hash(phone));
    }

    public Optional<Account> findByInvite(String inviteCode) {
        return one("invite_code = ?", inviteCode);
    }

    void enrolled(String memberId) {
        database.sql("UPDATE platform.account SET enrolled = true WHERE member_id = ?")
                .param(memberId)
                .update();
    }

    public void verified(String memberId, Instant at) {
        database.sql("UPDATE platform.account SET verified_at = ? WHERE member_id = ?")
                .params(at(at), memberId)
                .update();
    }

    /** Accounts whose enrolment the ledger has not confirmed, oldest first. */
    List<Account> notEnrolled(Instant createdBefore, int limit) {
        return database.sql(
                        SELECT
                                + "NOT enrolled AND state <> 'CLOSED' AND created_at < ?"
                                + " ORDER BY created_at LIMIT ?")
                .params(at(createdBefore), limit)
                .query(this::account)
                .list();
    }

    /** Changes what a member may change himself. */
    public void profile(String memberId, String displayName, String region, String language) {
        database.sql(
                        """
                        UPDATE platform.account SET name_sealed = ?,
                            name_marks = CAST(? AS bigint[]), region = ?, language = ?
                        WHERE member_id = ?
                        """)
                .params(
                        sealedName(memberId, displayName),
                        nameMarks(displayName),
                        region,
                        language,
                        memberId)
                .update();
    }

    /** Moves an account to another state; false when it was in none from which that is allowed. */
    public boolean move(String memberId, AccountState to, String reason) {
        return database.sql(
                                """
                                UPDATE platform.account SET state = :to, state_reason = :reason,
                                    session_number = session_number + 1
                                WHERE member_id = :member AND state IN (:from)
                                """)
                        .param("to", to.name())
                        .param("reason", reason)
                        .param("member", memberId)
                        .param("from", to.before().stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Erases the person of a closed account; its phone is free again. */
    public void erase(String memberId) {
        database.sql(
                        """
                        UPDATE platform.account
                        SET name_sealed = NULL, name_marks = NULL, phone_hash = NULL,
                            phone_sealed = NULL, phone_marks = NULL, sponsor_id = '', region = '', password_hash = '', state_reason = '',
                            verified_at = NULL
                        WHERE member_id = ? AND state = 'CLOSED'
                        """)
                .param(memberId)
                .update();
    }

    /** Ends all sessions of a member; returns the number of the new ones. */
    int endSessions(String memberId) {
        return database.sql(
                        """
                        UPDATE platform.account SET session_number = session_number + 1
                        WHERE member_id = ? RETURNING session_number
                        """)
                .param(memberId)
                .query(Integer.class)
                .single();
    }

    /**
     * The number that a live session must carry: 0 for a member without an account, whom the
     * platform itself has let in; less than that where nobody may go on.
     */
    int liveSession(String memberId) {
        return database.sql(
                        """
                        SELECT CASE state WHEN 'OPEN' THEN session_number ELSE -1 END
                        FROM platform.account WHERE member_id = ?
                        """)
                .param(memberId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** How many have come by a member's invitation. */
    public long invited(String memberId) {
        return database.sql("SELECT count(*) FROM platform.account WHERE sponsor_id = ?")
                .param(memberId)
                .query(Long.class)
                .single();
    }

    private Optional<Account> one(String condition, Object value) {
        return database.sql(SELECT + condition).param(value).query(this::account).optional();
    }

    private Account account(ResultSet row, int number) throws SQLException {
        String memberId = row.getString("member_id");
        return new Account(
                memberId,
                AccountState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                name(memberId, row.getBytes("name_sealed")),
                Optional.ofNullable(row.getBytes("phone_sealed"))
                        .map(sealed -> phones.open(memberId, sealed)),
                row.getString("sponsor_id"),
                row.getString("region"),
                row.getString("language"),
                row.getString("invite_code"),
                row.getString("terms_version"),
                moment(row, "terms_agreed_at"),
                moment(row, "created_at"),
                row.getBoolean("enrolled"),
                Optional.ofNullable(row.getObject("verified_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("session_number"),
                !row.getString("password_hash").isEmpty());
    }

    /** Those of the members who have an account, by their ids. */
    public Map<String, Account> all(Collection<String> memberIds) {
        return memberIds.isEmpty()
                ? Map.of()
                : database
                        .sql(SELECT + "member_id IN (:members)")
                        .param("members", memberIds)
                        .query(this::account)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Account::memberId, account -> account));
    }

    /**
     * Puts another phone in the place of the one that an open account has; all its sessions end.
     *
     * @return false where the account has that phone no more, is closed, or the new phone is taken
     */
    public boolean changePhone(String memberId, Phone from, Phone to) {
        return database.sql(
                                """
                                UPDATE platform.account SET phone_hash = ?, phone_sealed = ?,
                                    phone_marks = CAST(? AS bigint[]),
                                    session_number = session_number + 1
                                WHERE member_id = ? AND phone_hash = ? AND state <> 'CLOSED'
                                    AND NOT EXISTS (SELECT 1 FROM platform.account other
                                        WHERE other.phone_hash = ?)
                                """)
                        .params(
                                phones.hash(to),
                                phones.seal(memberId, to),
                                phones.marks(to),
                                memberId,
                                phones.hash(from),
                                phones.hash(to))
                        .update()
                == 1;
    }

    private String nameMarks(String name) {
        return seals.marks(SealedColumn.ACCOUNT_NAME, name);
    }

    private byte[] sealedName(String memberId, String name) {
        return seals.seal(SealedColumn.ACCOUNT_NAME, memberId, name);
    }

    private String name(String memberId, byte @Nullable [] sealed) {
        return sealed == null ? "" : seals.openText(SealedColumn.ACCOUNT_NAME, memberId, sealed);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
