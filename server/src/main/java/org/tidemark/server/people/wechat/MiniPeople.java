package org.tidemark.server.people.wechat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Members by who they are to WeChat in the mini program. One WeChat is one member's. */
@Repository
public class MiniPeople {

    private static final String HASHED = "mini-openid";

    private final JdbcClient database;
    private final Seals seals;
    private final MiniProgram program;
    private final Clock clock;

    MiniPeople(JdbcClient database, Seals seals, MiniProgram program, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.program = program;
        this.clock = clock;
    }

    /** Whose that openid is. */
    Optional<String> member(String openid) {
        return database.sql(
                        """
                        SELECT member_id FROM platform.mini_person
                        WHERE openid_mark = :mark AND app_id = :app
                        """)
                .param("mark", seals.hash(HASHED, openid))
                .param("app", program.appId())
                .query(String.class)
                .optional();
    }

    /** The openid of a member, if he has come from the mini program. */
    public Optional<String> openid(String memberId) {
        return database.sql(
                        """
                        SELECT openid_sealed FROM platform.mini_person
                        WHERE member_id = :member AND app_id = :app
                        """)
                .param("member", memberId)
                .param("app", program.appId())
                .query(byte[].class)
                .optional()
                .map(sealed -> seals.openText(SealedColumn.MINI_OPENID, memberId, sealed));
    }

    /** He has shown that both are his; whose the openid was before has it no more. */
    @Transactional
    public void bind(String memberId, String openid) {
        byte[] mark = seals.hash(HASHED, openid);
        database.sql(
                        """
                        DELETE FROM platform.mini_person
                        WHERE openid_mark = :mark AND member_id <> :member
                        """)
                .param("mark", mark)
                .param("member", memberId)
                .update();
        database.sql(
                        """
                        INSERT INTO platform.mini_person (member_id, app_id, openid_mark,
                            openid_sealed, bound_at)
                        VALUES (:member, :app, :mark, :sealed, :now)
                        ON CONFLICT (member_id) DO UPDATE SET app_id = EXCLUDED.app_id,
                            openid_mark = EXCLUDED.openid_mark,
                            openid_sealed = EXCLUDED.openid_sealed, bound_at = EXCLUDED.bound_at
                        """)
                .param("member", memberId)
                .param("app", program.appId())
                .param("mark", mark)
                .param("sealed", seals.seal(SealedColumn.MINI_OPENID, memberId, openid))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets it, and every ticket that is still open. */
    @Transactional
    public void unbind(String memberId) {
        for (String table : new String[] {"mini_person", "mini_ticket"}) {
            database.sql("DELETE FROM platform." + table + " WHERE member_id = ?")
                    .param(memberId)
                    .update();
        }
    }
}
