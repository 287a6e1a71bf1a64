package org.tidemark.server.people.wechat;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Members by who they are to WeChat in all apps of one open platform. One is one member's. */
@Repository
public class WechatUnions {

    private static final String HASHED = "wechat-union";

    private final JdbcClient database;
    private final Seals seals;

    WechatUnions(JdbcClient database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    /** Whose it is; nobody's where WeChat did not say it. */
    public Optional<String> member(String unionid) {
        return unionid.isEmpty()
                ? Optional.empty()
                : database.sql("SELECT member_id FROM platform.wechat_union WHERE union_mark = ?")
                        .param(seals.hash(HASHED, unionid))
                        .query(String.class)
                        .optional();
    }

    /** He has shown that it is his; whose it was before has it no more. */
    @Transactional
    public void bind(String memberId, String unionid) {
        if (unionid.isEmpty()) {
            return;
        }
        byte[] mark = seals.hash(HASHED, unionid);
        database.sql(
                        """
                        DELETE FROM platform.wechat_union
                        WHERE union_mark = ? AND member_id <> ?
                        """)
                .params(mark, memberId)
                .update();
        database.sql(
                        """
                        INSERT INTO platform.wechat_union (member_id, union_mark, union_sealed)
                        VALUES (?, ?, ?)
                        ON CONFLICT (member_id) DO UPDATE SET union_mark = EXCLUDED.union_mark,
                            union_sealed = EXCLUDED.union_sealed
                        """)
                .params(memberId, mark, seals.seal(SealedColumn.WECHAT_UNION, memberId, unionid))
                .update();
    }

    /** Forgets it. */
    public void unbind(String memberId) {
        database.sql("DELETE FROM platform.wechat_union WHERE member_id = ?")
                .param(memberId)
                .update();
    }
}
