package org.tidemark.server.people.codes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time codes in PostgreSQL, at most one a phone. */
@Repository
class CodeStore {

    private final JdbcClient database;

    CodeStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a new code unless one was sent less than the pause ago. */
    boolean keep(
            byte[] phoneHash,
            byte[] codeHash,
            Instant now,
            Duration life,
            Duration pause,
            int tries) {
        return database.sql(
                                """
                                INSERT INTO platform.phone_code AS kept
                                    (phone_hash, code_hash, sent_at, expires_at, tries_left)
                                VALUES (:phone, :code, :now, :expires, :tries)
                                ON CONFLICT (phone_hash) DO UPDATE
                                SET code_hash = excluded.code_hash, sent_at = excluded.sent_at,
                                    expires_at = excluded.expires_at,
                                    tries_left = excluded.tries_left
                                WHERE kept.sent_at <= :before
                                """)
                        .param("phone", phoneHash)
                        .param("code", codeHash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                        .param("tries", tries)
                        .param("before", now.minus(pause).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * A code of which a try was taken.
     *
     * @param triesLeft after it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared in constant time
    record Kept(byte[] codeHash, int triesLeft) {}

    /** Takes one try; empty when there is no code or no try left. */
    Optional<Kept> takeTry(byte[] phoneHash, Instant now) {
        return database.sql(
                        """
                        UPDATE platform.phone_code SET tries_left = tries_left - 1
                        WHERE phone_hash = ? AND tries_left > 0 AND expires_at > ?
                        RETURNING code_hash, tries_left
                        """)
                .params(phoneHash, now.atOffset(ZoneOffset.UTC))
                .query(Kept.class)
                .optional();
    }

    /** Whether there is a code that could be used if it had tries left. */
    boolean stands(byte[] phoneHash, Instant now) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM platform.phone_code
                                       WHERE phone_hash = ? AND expires_at > ?)
                        """)
                .params(phoneHash, now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Takes a code away; false when somebody has done so before. */
    boolean remove(byte[] phoneHash, byte[] codeHash) {
        return database.sql(
                                "DELETE FROM platform.phone_code WHERE phone_hash = ? AND code_hash = ?")
                        .params(phoneHash, codeHash)
                        .update()
                == 1;
    }

    /** Takes away whatever code a phone has. */
    void removeAll(byte[] phoneHash) {
        database.sql("DELETE FROM platform.phone_code WHERE phone_hash = ?")
                .param(phoneHash)
                .update();
    }

    /** Forgets what has expired; how many. */
    int forget(Instant expiredBefore) {
        return database.sql("DELETE FROM platform.phone_code WHERE expires_at < ?")
                .param(expiredBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
