package org.tidemark.server.people.signin;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hashes of members' passwords. */
@Repository
class PasswordStore {

    private final JdbcClient database;

    PasswordStore(JdbcClient database) {
        this.database = database;
    }

    /** The hash of a member's password; empty where he has none. */
    Optional<String> hash(String memberId) {
        return database.sql(
                        """
                        SELECT password_hash FROM platform.account
                        WHERE member_id = ? AND password_hash <> ''
                        """)
                .param(memberId)
                .query(String.class)
                .optional();
    }

    void set(String memberId, String hash) {
        database.sql("UPDATE platform.account SET password_hash = ? WHERE member_id = ?")
                .params(hash, memberId)
                .update();
    }
}
