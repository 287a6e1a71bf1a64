package org.tidemark.server.people.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.site.PageNotFoundException;

/** Texts and what members said to them, in PostgreSQL. */
@Repository
class LegalStore {

    private static final Pattern NAME = Pattern.compile("[a-z]+-[0-9]{1,6}");

    private final JdbcClient database;
    private final Clock clock;

    LegalStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a member said to a version. */
    record Said(LegalKind kind, int version, String hash, boolean agreed, OffsetDateTime at) {}

    /** Enters the next version as proposed. */
    @Transactional
    LegalText enter(LegalKind kind, LocalizedText text, LocalDate from, String by) {
        database.sql("LOCK TABLE platform.legal_text IN SHARE ROW EXCLUSIVE MODE").update();
        int version =
                database.sql(
                                "SELECT coalesce(max(version), 0) + 1 FROM platform.legal_text WHERE kind = ?")
                        .param(kind.name())
                        .query(Integer.class)
                        .single();
        database.sql(
                        """
                        INSERT INTO platform.legal_text (kind, version, state, text_zh, text_en,
                            from_day, hash, proposed_by, proposed_at)
                        VALUES (?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        kind.name(),
                        version,
                        text.zh(),
                        text.en(),
                        from,
                        LegalText.hash(kind, version, text, from),
                        by,
                        OffsetDateTime.now(clock))
                .update();
        return find(kind, version).orElseThrow();
    }

    /** Publishes a version that was proposed; one that is published stays as it is. */
    void publish(LegalKind kind, int version, String by) {
        database.sql(
                        """
                        UPDATE platform.legal_text
                        SET state = 'PUBLISHED', agreed_by = ?, published_at = ?
                        WHERE kind = ? AND version = ? AND state = 'PROPOSED'
                        """)
                .params(by, OffsetDateTime.now(clock), kind.name(), version)
                .update();
    }

    Optional<LegalText> find(LegalKind kind, int version) {
        return database.sql("SELECT * FROM platform.legal_text WHERE kind = ? AND version = ?")
                .params(kind.name(), version)
                .query(this::text)
                .optional();
    }

    /**
     * The version of that name, {@code terms-2}.
     *
     * @throws PageNotFoundException when there is none
     */
    LegalText named(String code) {
        if (!NAME.matcher(code).matches()) {
            throw PageNotFoundException.page(code);
        }
        int dash = code.indexOf('-');
        return LegalKind.of(code.substring(0, dash))
                .flatMap(kind -> find(kind, Integer.parseInt(code.substring(dash + 1))))
                .orElseThrow(() -> PageNotFoundException.page(code));
    }

    /** All versions, the newest first. */
    List<LegalText> all(LegalKind kind) {
        return database.sql(
                        "SELECT * FROM platform.legal_text WHERE kind = ? ORDER BY version DESC")
                .param(kind.name())
                .query(this::text)
                .list();
    }

    /** The published versions that hold only after a day, the next one first. */
    List<LegalText> after(LocalDate day) {
        return database.sql(
                        """
                        SELECT * FROM platform.legal_text WHERE state = 'PUBLISHED' AND from_day > ?
                        ORDER BY from_day, kind DESC, version
                        """)
                .param(day)
                .query(this::text)
                .list();
    }

    /** Keeps what a member said. */
    void say(String member, LegalText text, boolean agreed) {
        database.sql(
                        """
                        INSERT INTO platform.legal_consent (member_id, kind, version, hash, agreed, at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        member,
                        text.kind().name(),
                        text.version(),
                        text.hash(),
                        agreed,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** All that a member ever said, the last first. */
    List<Said> said(String member) {
        return database.sql(
                        "SELECT * FROM platform.legal_consent WHERE member_id = ? ORDER BY place DESC")
                .param(member)
                .query((row, number) ->
                        new Said(
                                LegalKind.valueOf(row.getString("kind")),
                                row.getInt("version"),
                                row.getString("hash"),
                                row.getBoolean("agreed"),
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime()))
                .list();
    }

    /** How many members agreed to a version and have not declined it since. */
    long agreed(LegalText text) {
        return database.sql(
                        """
                        SELECT count(*) FROM (SELECT DISTINCT ON (member_id) agreed
                            FROM platform.legal_consent WHERE kind = ? AND version = ?
                            ORDER BY member_id, place DESC) last WHERE agreed
                        """)
                .params(text.kind().name(), text.version())
                .query(Long.class)
                .single();
    }

    private LegalText text(ResultSet row, int number) throws SQLException {
        return new LegalText(
                LegalKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                new LocalizedText(row.getString("text_zh"), row.getString("text_en")),
                row.getObject("from_day", LocalDate.class),
                row.getString("hash"),
                row.getString("proposed_by"),
                at(row, "proposed_at").orElseThrow(),
                row.getString("agreed_by"),
                at(row, "published_at"));
    }

    private Optional<OffsetDateTime> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }
}
