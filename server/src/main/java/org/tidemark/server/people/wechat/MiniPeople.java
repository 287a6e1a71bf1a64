package org.tidemark.server.people.wechat;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Members by who they are to WeChat in the mini program. */
@Repository
public class MiniPeople extends OpenIds {

    private final JdbcClient database;

    MiniPeople(JdbcClient database, Seals seals, MiniProgram program, Clock clock) {
        super(database, seals, clock, SealedColumn.MINI_OPENID, "mini-openid", program::appId);
        this.database = database;
    }

    /** Forgets it, and every ticket that is still open. */
    @Override
    @Transactional
    public void unbind(String memberId) {
        super.unbind(memberId);
        database.sql("DELETE FROM platform.mini_ticket WHERE member_id = ?")
                .param(memberId)
                .update();
    }
}
