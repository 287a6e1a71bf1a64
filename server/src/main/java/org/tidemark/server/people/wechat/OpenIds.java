package org.tidemark.server.people.wechat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/**
 * Members by who they are to WeChat in one of the operator's apps there. One WeChat is one
 * member's, and a member has one.
 */
public abstract class OpenIds {

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;
    private final SealedColumn column;
    private final String hashed;
    private final Supplier<String> app;

    /**
     * Of one app.
     *
     * @param column where openids are kept, sealed
     * @param hashed what their marks are hashed for
     * @param app its id at WeChat
     */
    protected OpenIds(
            JdbcClient database,
            Seals seals,
            Clock clock,
            SealedColumn column,
            String hashed,
            Supplier<String> app) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
        this.column = column;
        this.hashed = hashed;
        this.app = app;
    }

    /** Whose that openid is. */
    public Optional<String> member(String openid) {
        return database.sql(
                        "SELECT member_id FROM "
                                + table()
                                + " WHERE openid_mark = :mark AND app_id = :app")
                .param("mark", seals.hash(hashed, openid))
                .param("app", app.get())
                .query(String.class)
                .optional();
    }

    /** The openid of a member, where he has come from there. */
    public Optional<String> openid(String memberId) {
        return database.sql(
                        "SELECT openid_sealed FROM "
                                + table()
                                + " WHERE member_id = :member AND app_id = :app")
                .param("member", memberId)
                .param("app", app.get())
                .query(byte[].class)
                .optional()
                .map(sealed -> seals.openText(column, memberId, sealed));
    }

    /** He has shown that both are his; whose the openid was before has it no more. */
    @Transactional
    public void bind(String memberId, String openid) {
        byte[] mark = seals.hash(hashed, openid);
        database.sql(
                        "DELETE FROM "
                                + table()
                                + " WHERE openid_mark = :mark AND member_id <> :member")
                .param("mark", mark)
                .param("member", memberId)
                .update();
        database.sql(
                        """
                        INSERT INTO %s (member_id, app_id, openid_mark, openid_sealed, bound_at)
                        VALUES (:member, :app, :mark, :sealed, :now)
                        ON CONFLICT (member_id) DO UPDATE SET app_id = EXCLUDED.app_id,
                            openid_mark = EXCLUDED.openid_mark,
                            openid_sealed = EXCLUDED.openid_sealed, bound_at = EXCLUDED.bound_at
                        """
                                .formatted(table()))
                .param("member", memberId)
                .param("app", app.get())
                .param("mark", mark)
                .param("sealed", seals.seal(column, memberId, openid))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Forgets it. */
    @Transactional
    public void unbind(String memberId) {
        database.sql("DELETE FROM " + table() + " WHERE member_id = ?").param(memberId).update();
    }

    private String table() {
        return column.table();
    }
}
