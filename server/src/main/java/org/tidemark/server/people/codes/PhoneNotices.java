package org.tidemark.server.people.codes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** What phones are told of an account: kept in the caller's transaction and sent after it. */
@Service
public class PhoneNotices {

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    PhoneNotices(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** What is told. */
    public enum Kind {
        /** This phone is the account's no more. */
        PHONE_LEFT,
        /** This phone is the account's now. */
        PHONE_CAME;

        /** The key of its text. */
        String key() {
            return "people.notice." + name();
        }
    }

    /** Something that is still to be sent. */
    record Due(String id, String memberId, Phone phone, Language language, Kind kind, int tries) {}

    /** Tells a phone something. */
    public void tell(String memberId, Phone phone, Language language, Kind kind) {
        String id = UUID.randomUUID().toString();
        database.sql(
                        """
                        INSERT INTO platform.phone_notice
                            (notice_id, member_id, phone_sealed, language, kind, tries, try_at)
                        VALUES (?, ?, ?, ?, ?, 0, ?)
                        """)
                .params(
                        id,
                        memberId,
                        seals.seal(SealedColumn.PHONE_NOTICE, id, phone.digits()),
                        language.name(),
                        kind.name(),
                        OffsetDateTime.now(clock))
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

    void forget(String id) {
        database.sql("DELETE FROM platform.phone_notice WHERE notice_id = ?").param(id).update();
    }
}
