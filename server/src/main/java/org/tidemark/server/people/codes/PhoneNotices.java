package org.tidemark.server.people.codes;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** What phones are told: kept in the caller's transaction and sent after it. */
@Service
public class PhoneNotices {

    private final JdbcClient database;
    private final Seals seals;
    private final PhoneGateway gateway;
    private final Clock clock;

    PhoneNotices(JdbcClient database, Seals seals, PhoneGateway gateway, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** What is told. */
    public enum Kind {
        /** This phone is the account's no more. */
        PHONE_LEFT,
        /** This phone is the account's now. */
        PHONE_CAME,
        /** A message to its owner, who wants it; its text is kept with it. */
        MESSAGE;

        /** The key of its text. */
        String key() {
            return "people.notice." + name();
        }
    }

    /**
     * Something that is still to be sent.
     *
     * @param text of a message, else empty
     */
    record Due(
            String id,
            String memberId,
            Phone phone,
            Language language,
            Kind kind,
            String text,
            int tries) {}

    /** Whether there is a gateway that tells phones anything. */
    public boolean mayTell() {
        return gateway.isThere();
    }

    /** Tells a phone something. */
    public void tell(String memberId, Phone phone, Language language, Kind kind) {
        enter(memberId, phone, language, kind, "");
    }

    /** Brings a message to the phone of its owner. */
    public void say(String memberId, Phone phone, Language language, String text) {
        enter(memberId, phone, language, Kind.MESSAGE, text);
    }

    private void enter(String memberId, Phone phone, Language language, Kind kind, String text) {
        String id = UUID.randomUUID().toString();
        database.sql(
                        """
                        INSERT INTO platform.phone_notice
                            (notice_id, member_id, phone_sealed, language, kind, tries, try_at,
                             text_sealed)
                        VALUES (:id, :member, :phone, :language, :kind, 0, :at, :text)
                        """)
                .param("id", id)
                .param("member", memberId)
                .param("phone", seals.seal(SealedColumn.PHONE_NOTICE, id, phone.digits()))
                .param("language", language.name())
                .param("kind", kind.name())
                .param("at", OffsetDateTime.now(clock))
                .param(
                        "text",
                        text.isEmpty()
                                ? null
                                : seals.seal(SealedColumn.PHONE_NOTICE_TEXT, id, text),
                        Types.BINARY)
                .update();
    }

    /** Those whose time has come. */
    List<Due> due(int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.phone_notice WHERE try_at <= ?
                        ORDER BY try_at LIMIT ?
                        """)
                .params(OffsetDateTime.now(clock), limit)
                .query((row, number) -> {
                    String id = row.getString("notice_id");
                    return new Due(
                            id,
                            row.getString("member_id"),
                            new Phone(
                                    seals.openText(
                                            SealedColumn.PHONE_NOTICE,
                                            id,
                                            row.getBytes("phone_sealed"))),
                            Language.valueOf(row.getString("language")),
                            Kind.valueOf(row.getString("kind")),
                            text(id, row.getBytes("text_sealed")),
                            row.getInt("tries"));
                })
                .list();
    }

    /** It is tried once more at that time. */
    void again(String id, OffsetDateTime at) {
        database.sql(
                        "UPDATE platform.phone_notice SET tries = tries + 1, try_at = ?"
                                + " WHERE notice_id = ?")
                .params(at, id)
                .update();
    }

    private String text(String id, byte @Nullable [] sealed) {
        return sealed == null ? "" : seals.openText(SealedColumn.PHONE_NOTICE_TEXT, id, sealed);
    }

    /** Its owner has left: what was to be said to him is not sent any more. */
    public void forgetMessages(String memberId) {
        database.sql("DELETE FROM platform.phone_notice WHERE member_id = ? AND kind = 'MESSAGE'")
                .param(memberId)
                .update();
    }

    void forget(String id) {
        database.sql("DELETE FROM platform.phone_notice WHERE notice_id = ?").param(id).update();
    }
}
