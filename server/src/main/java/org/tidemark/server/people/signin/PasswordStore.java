package org.tidemark.server.people.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.web.passwords.Passwords;

/** Hashes of members' passwords, and how often a wrong one was tried. */
@Repository
class PasswordStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    PasswordStore(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** What a try counted just now may be compared with; empty while the account rests. */
    Optional<String> takeTry(String memberId, Instant now) {
        return transaction.execute(status -> takeTryLocked(memberId, now));
    }

    private Optional<String> takeTryLocked(String memberId, Instant now) {
        record Counted(int failures, String hash) {}
        Optional<Counted> counted =
                database.sql(
                                """
                                UPDATE platform.account
                                SET password_failures = password_failures + 1
                                WHERE member_id = ? AND locked_until <= ? AND password_hash <> ''
                                RETURNING password_failures, password_hash
                                """)
                        .params(memberId, now.atOffset(ZoneOffset.UTC))
                        .query((row, number) -> new Counted(row.getInt(1), row.getString(2)))
                        .optional();
        counted.ifPresent(one ->
                database.sql("UPDATE platform.account SET locked_until = ? WHERE member_id = ?")
                        .params(
                                now.plus(Passwords.rest(one.failures())).atOffset(ZoneOffset.UTC),
                                memberId)
                        .update());
        return counted.map(Counted::hash);
    }

    /** After a right password, or another proof. */
    void forgive(String memberId) {
        database.sql(
                        """
                        UPDATE platform.account
                        SET password_failures = 0, locked_until = '-infinity' WHERE member_id = ?
                        """)
                .param(memberId)
                .update();
    }

    void set(String memberId, String hash) {
        database.sql(
                        """
                        UPDATE platform.account SET password_hash = ?, password_failures = 0,
                            locked_until = '-infinity' WHERE member_id = ?
                        """)
                .params(hash, memberId)
                .update();
    }
}
