package org.tidemark.server.money.payments;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.wechat.MiniPeople;
import org.tidemark.server.people.wechat.MiniProgram;

/** Who members are to WeChat: an opaque id for our own app alone. */
@Repository
public class WechatBindings {

    private final JdbcClient database;
    private final Seals seals;
    private final MiniPeople mini;
    private final MiniProgram program;
    private final MiniPayments payers;
    private final Clock clock;

    WechatBindings(
            JdbcClient database,
            Seals seals,
            MiniPeople mini,
            MiniProgram program,
            MiniPayments payers,
            Clock clock) {
        this.payers = payers;
        this.database = database;
        this.seals = seals;
        this.mini = mini;
        this.program = program;
        this.clock = clock;
    }

    /** The member's openid, if he has bound one. */
    public Optional<String> openid(String memberId) {
        return database.sql("SELECT openid_sealed FROM platform.wechat_binding WHERE member_id = ?")
                .param(memberId)
                .query(byte[].class)
                .optional()
                .map(sealed -> seals.openText(SealedColumn.WECHAT_OPENID, memberId, sealed));
    }

    /**
     * As whom WeChat pays him: in the mini program where he has come from it, since he confirms
     * there, {@code <openid>@<mini program>}; else as {@link #openid}.
     */
    public Optional<String> payee(String memberId) {
        return mini.openid(memberId)
                .map(openid -> openid + "@" + program.appId())
                .or(() -> openid(memberId));
    }

    void bind(String memberId, String openid) {
        database.sql(
                        """
                        INSERT INTO platform.wechat_binding (member_id, openid_sealed, bound_at)
                        VALUES (:member, :openid, :now)
                        ON CONFLICT (member_id) DO UPDATE SET openid_sealed = :openid,
                            bound_at = :now
                        """)
                .param("member", memberId)
                .param("openid", seals.seal(SealedColumn.WECHAT_OPENID, memberId, openid))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets the binding, and with which he has paid. */
    public void unbind(String memberId) {
        payers.forget(memberId);
        database.sql("DELETE FROM platform.wechat_binding WHERE member_id = ?")
                .param(memberId)
                .update();
    }
}
