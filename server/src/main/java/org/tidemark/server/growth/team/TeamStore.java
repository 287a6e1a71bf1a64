package org.tidemark.server.growth.team;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.growth.team.TeamTree.Introduced;
import org.tidemark.server.kernel.ledger.WholeRecords;

/** Who introduced whom, and whose name his sponsor may see. */
@Repository
class TeamStore {

    private static final String BIND =
            """
            UPDATE platform.team_tree t SET sponsor_id = e.sponsor
            FROM (SELECT member, details ->> 'sponsor' AS sponsor FROM read_model.event
                  WHERE ledger = :ledger AND type = 'sponsor-bound'
                      AND seq > coalesce((SELECT seq FROM platform.team_progress), 0)
                      AND seq <= :upTo) e
            WHERE t.member_id = e.member AND t.sponsor_id IS NULL
            """;

    private static final String BOUND =
            """
            INSERT INTO platform.team_progress (seq) VALUES (?)
            ON CONFLICT (only_row) DO UPDATE SET seq = greatest(team_progress.seq, excluded.seq)
            """;

    private static final String DIRECTS =
            """
            SELECT d.member_id, row_number() OVER (ORDER BY d.number) AS place,
                   (SELECT count(*) FROM platform.team_tree i WHERE i.sponsor_id = d.member_id)
                       AS introduced,
                   n.member_id IS NOT NULL AS name_shown
            FROM platform.team_tree d
            LEFT JOIN platform.team_name_shown n ON n.member_id = d.member_id
            WHERE d.sponsor_id = ? ORDER BY d.number LIMIT ? OFFSET ?
            """;

    private static final String DIRECT_COUNT =
            "SELECT count(*) FROM platform.team_tree WHERE sponsor_id = ?";

    private static final String INDIRECT_COUNT =
            """
            SELECT count(*) FROM platform.team_tree d
            JOIN platform.team_tree i ON i.sponsor_id = d.member_id WHERE d.sponsor_id = ?
            """;

    private static final String ABOVE =
            """
            WITH RECURSIVE above AS (
                SELECT member_id, sponsor_id, 0 AS steps FROM platform.team_tree
                WHERE member_id = :member
                UNION ALL SELECT t.member_id, t.sponsor_id, above.steps + 1
                FROM above JOIN platform.team_tree t ON t.member_id = above.sponsor_id
                WHERE above.steps < :most)
            SELECT member_id FROM above WHERE steps > 0 ORDER BY steps
            """;

    private static final String BELOW =
            """
            SELECT d.number, d.member_id, (SELECT count(*) FROM (SELECT FROM platform.team_tree i
                    WHERE i.sponsor_id = d.member_id LIMIT :counted) c) AS introduced
            FROM platform.team_tree d WHERE d.sponsor_id = :member AND d.number > :behind
            ORDER BY d.number LIMIT :limit
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String ledger;
    private final WholeRecords place;

    TeamStore(
            JdbcClient database,
            TransactionTemplate transaction,
            @Value("${tidemark.ledger.name}") String ledger,
            WholeRecords place) {
        this.database = database;
        this.transaction = transaction;
        this.ledger = ledger;
        this.place = place;
    }

    /** Somebody whom a member introduced; the place is by enrolment, from 1. */
    record Direct(String memberId, long place, long introduced, boolean nameShown) {}

    /** How many members the tree has. */
    int members() {
        return database.sql("SELECT coalesce(max(number), -1)::int + 1 FROM platform.team_tree")
                .query(Integer.class)
                .single();
    }

    void enter(List<Introduced> enrolled) {
        for (Introduced member : enrolled) {
            database.sql(
                            """
                            INSERT INTO platform.team_tree (number, member_id, sponsor_id)
                            VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                            """)
                    .param(member.number())
                    .param(member.memberId())
                    .param(member.sponsorId())
                    .update();
        }
    }

    /** Up to where the read model has everything. */
    long wholeSequence() {
        return place.whole();
    }

    /** Takes over the bindings up to a record. */
    void bind(long upTo) {
        transaction.executeWithoutResult(status -> {
            database.sql(BIND).param("ledger", ledger).param("upTo", upTo).update();
            database.sql(BOUND).param(upTo).update();
        });
    }

    List<Direct> directs(String memberId, int limit, int from) {
        return database.sql(DIRECTS)
                .params(memberId, limit, from)
                .query((row, number) ->
                        new Direct(
                                row.getString("member_id"),
                                row.getLong("place"),
                                row.getLong("introduced"),
                                row.getBoolean("name_shown")))
                .list();
    }

    /** Who introduced somebody, who introduced that one, and so on, the nearest first. */
    List<String> above(String memberId, int most) {
        return database.sql(ABOVE)
                .param("member", memberId)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * Somebody whom a member introduced.
     *
     * @param number of him in the ledger
     * @param introduced how many he introduced himself, counted up to a bound
     */
    record Below(long number, String memberId, int introduced) {}

    /** The next whom a member introduced, behind one of that number, in order of enrolment. */
    List<Below> below(String memberId, long behind, int limit, int counted) {
        return database.sql(BELOW)
                .param("member", memberId)
                .param("behind", behind)
                .param("limit", limit)
                .param("counted", counted)
                .query(Below.class)
                .list();
    }

    /** How many a member introduced, counted up to a bound. */
    int belowCount(String memberId, int counted) {
        return database.sql(
                        """
                        SELECT count(*)::int FROM (SELECT FROM platform.team_tree
                            WHERE sponsor_id = ? LIMIT ?) c
                        """)
                .params(memberId, counted)
                .query(Integer.class)
                .single();
    }

    /** Whether the tree has somebody. */
    boolean has(String memberId) {
        return database.sql("SELECT EXISTS (SELECT FROM platform.team_tree WHERE member_id = ?)")
                .param(memberId)
                .query(Boolean.class)
                .single();
    }

    long directCount(String memberId) {
        return database.sql(DIRECT_COUNT).param(memberId).query(Long.class).single();
    }

    long indirectCount(String memberId) {
        return database.sql(INDIRECT_COUNT).param(memberId).query(Long.class).single();
    }

    boolean isNameShown(String memberId) {
        return database.sql("SELECT count(*) FROM platform.team_name_shown WHERE member_id = ?")
                        .param(memberId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void showName(String memberId, Instant now) {
        database.sql(
                        """
                        INSERT INTO platform.team_name_shown (member_id, since) VALUES (?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(memberId, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void hideName(String memberId) {
        database.sql("DELETE FROM platform.team_name_shown WHERE member_id = ?")
                .param(memberId)
                .update();
    }
}
