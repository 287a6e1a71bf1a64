package org.tidemark.server.people.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tidemark.engine.plan.LocalizedText;

/**
 * Keeps a change of the key and running platforms apart: each platform holds the lock together with
 * the others, a change holds it alone. It lives in a session of the database and ends with it.
 */
final class VaultLock implements AutoCloseable {

    private static final long NUMBER = 0x7469_6465_6B65_79L; // "tidekey"

    private final Connection session;

    private VaultLock(Connection session) {
        this.session = session;
    }

    /**
     * Held together with other platforms.
     *
     * @throws PeopleKeyException while the key is being changed
     */
    static VaultLock ofPlatform(DataSource database) {
        return tried(
                database,
                "SELECT pg_try_advisory_lock_shared(?)",
                new LocalizedText(
                        "个人数据的密钥正在更换；请等 ./tidemark rekey 做完后再启动",
                        "the key to personal data is being changed; start again when ./tidemark"
                                + " rekey has finished"));
    }

    /**
     * Held alone.
     *
     * @throws PeopleKeyException while a platform runs, or another change
     */
    static VaultLock ofChange(DataSource database) {
        return tried(
                database,
                "SELECT pg_try_advisory_lock(?)",
                new LocalizedText(
                        "数据库正由运行中的平台或另一次更换使用；请先停止所有平台，再更换密钥",
                        "a platform, or another change of the key, runs on this database; stop all"
                                + " platforms first, then change the key"));
    }

    private static VaultLock tried(DataSource database, String sql, LocalizedText refusal) {
        try {
            VaultLock lock = new VaultLock(database.getConnection());
            if (!lock.take(sql)) {
                lock.close();
                throw new PeopleKeyException(refusal);
            }
            return lock;
        } catch (SQLException failed) {
            throw new SealException("the lock of the vault cannot be taken", failed);
        }
    }

    private boolean take(String sql) throws SQLException {
        try (PreparedStatement asked = session.prepareStatement(sql)) {
            asked.setLong(1, NUMBER);
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
