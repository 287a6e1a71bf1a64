package org.tidemark.server.web.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The operator key: made once, of which only the hash is kept. */
@Component
public final class OperatorKey {

    private static final String TABLE = "platform.operator_key";

    private final JdbcClient database;
    private final KeyHash current;
    private final String issued; // empty when the key was made at an earlier start

    OperatorKey(JdbcClient database, AccessProperties properties) {
        this.database = database;
        Optional<KeyHash> kept = properties.newKey() ? Optional.empty() : kept();
        issued = kept.isPresent() ? "" : KeyHash.newKey();
        current = kept.orElseGet(() -> keep(KeyHash.of(issued)));
    }

    /** The key itself, if this start has made it: the one chance to show it. */
    public Optional<String> issued() {
        return issued.isEmpty() ? Optional.empty() : Optional.of(issued);
    }

    /** Whether this is the operator key. */
    boolean admits(String key) {
        return current.matches(key);
    }

    /** Who has shown this key. */
    SignedInStaff holder() {
        return SignedInStaff.operator(current.mark());
    }

    /** Whether somebody in a session has shown this key, and not one before it. */
    public boolean isOf(SignedInStaff signedIn) {
        return holder().equals(signedIn);
    }

    private Optional<KeyHash> kept() {
        List<KeyHash> rows =
                database.sql("SELECT salt, hash FROM " + TABLE)
                        .query((row, number) ->
                                new KeyHash(row.getBytes("salt"), row.getBytes("hash")))
                        .list();
        return rows.stream().findFirst();
    }

    private KeyHash keep(KeyHash hash) {
        database.sql(
                        "INSERT INTO "
                                + TABLE
                                + " (salt, hash) VALUES (:salt, :hash)"
                                + " ON CONFLICT (only_row) DO UPDATE"
                                + " SET salt = excluded.salt, hash = excluded.hash, made_at = now()")
                .param("salt", hash.salt())
                .param("hash", hash.hash())
                .update();
        return hash;
    }
}
