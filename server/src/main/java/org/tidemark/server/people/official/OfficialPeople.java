package org.tidemark.server.people.official;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Members by who they are to WeChat in the official account. One WeChat is one member's. */
@Repository
class OfficialPeople {

    private static final String HASHED = "official-openid";

    private final JdbcClient database;
    private final Seals seals;
    private final OfficialAccount account;
    private final Clock clock;

    OfficialPeople(JdbcClient database, Seals seals, OfficialAccount account, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.account = account;
        this.clock = clock;
    }

    /** Whose that openid is. */
    Optional<String> member(String openid) {
        return database.sql(
                        """
                        SELECT member_id FROM platform.official_person
                        WHERE openid_mark = ? AND app_id = ?
                        """)
                .params(seals.hash(HASHED, openid), account.appId())
                .query(String.class)
                .optional();
    }

    /** The openid of a member, where he has bound one. */
    Optional<String> openid(String memberId) {
        return database.sql(
                        "SELECT openid_sealed FROM platform.official_person WHERE member_id = ?")
                .param(memberId)
                .query(byte[].class)
                .optional()
                .map(sealed -> seals.openText(SealedColumn.OFFICIAL_OPENID, memberId, sealed));
    }

    /** He has shown that both are his; whose the openid was before has it no more. */
    @Transactional
    void bind(String memberId, String openid) {
        byte[] mark = seals.hash(HASHED, openid);
        database.sql(
                        """
                        DELETE FROM platform.official_person
                        WHERE openid_mark = ? AND member_id <> ?
                        """)
                .params(mark, memberId)
                .update();
        database.sql(
                        """
                        INSERT INTO platform.official_person (member_id, app_id, openid_mark,
                            openid_sealed, bound_at)
                        VALUES (:member, :app, :mark, :sealed, :now)
                        ON CONFLICT (member_id) DO UPDATE SET app_id = EXCLUDED.app_id,
                            openid_mark = EXCLUDED.openid_mark,
                            openid_sealed = EXCLUDED.openid_sealed, bound_at = EXCLUDED.bound_at
                        """)
                .param("member", memberId)
                .param("app", account.appId())
                .param("mark", mark)
                .param("sealed", seals.seal(SealedColumn.OFFICIAL_OPENID, memberId, openid))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Forgets it. */
    void unbind(String memberId) {
        database.sql("DELETE FROM platform.official_person WHERE member_id = ?")
                .param(memberId)
                .update();
    }
}
