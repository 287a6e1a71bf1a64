package org.tidemark.server.people.notes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Notes about members, in PostgreSQL. */
@Repository
public class MemberNotes implements PersonalRecords {

    private static final int MOST_TAKEN_AWAY = 1_000;

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    MemberNotes(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    void add(String memberId, String staff, String text) {
        database.sql(
                        """
                        INSERT INTO platform.member_note (member_id, made_at, made_by, text_sealed)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(
                        memberId,
                        OffsetDateTime.now(clock),
                        staff,
                        seals.seal(SealedColumn.MEMBER_NOTE, memberId, text))
                .update();
    }

    /** The newest about a member, newest first. */
    public List<MemberNote> of(String memberId, int limit) {
        return database.sql(
                        """
                        SELECT made_at, made_by, text_sealed FROM platform.member_note
                        WHERE member_id = ? AND text_sealed IS NOT NULL
                        ORDER BY note_id DESC LIMIT ?
                        """)
                .params(memberId, limit)
                .query((row, number) ->
                        new MemberNote(
                                row.getObject("made_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                row.getString("made_by"),
                                seals.openText(
                                        SealedColumn.MEMBER_NOTE,
                                        memberId,
                                        row.getBytes("text_sealed"))))
                .list();
    }

    @Override
    public String section() {
        return "notes";
    }

    /** Without who wrote them: what a member may take away names no staff. */
    @Override
    public Object export(String memberId) {
        return of(memberId, MOST_TAKEN_AWAY).stream()
                .map(note -> Map.of("at", note.at().toString(), "text", note.text()))
                .toList();
    }

    @Override
    public void erase(String memberId) {
        database.sql("UPDATE platform.member_note SET text_sealed = NULL WHERE member_id = ?")
                .param(memberId)
                .update();
    }
}
