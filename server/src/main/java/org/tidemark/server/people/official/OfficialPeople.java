package org.tidemark.server.people.official;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.wechat.OpenIds;

/** Members by who they are to WeChat in the official account. */
@Repository
class OfficialPeople extends OpenIds {

    OfficialPeople(JdbcClient database, Seals seals, OfficialAccount account, Clock clock) {
        super(
                database,
                seals,
                clock,
                SealedColumn.OFFICIAL_OPENID,
                "official-openid",
                account::appId);
    }
}
