package org.tidemark.server.faces.law;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over all members, in PostgreSQL. */
@Repository
class LawStore {

    /** A line longer than that is told as that long. */
    static final int MOST_LEVELS = 64;

    private final JdbcClient database;
    private final String ledger;

    LawStore(JdbcClient database, @Value("${tidemark.ledger.name}") String ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Members who were introduced or have introduced somebody. */
    long participants() {
        return count(
                """
                SELECT count(*) FROM platform.team_tree t WHERE sponsor_id IS NOT NULL
                    OR EXISTS (SELECT FROM platform.team_tree c WHERE c.sponsor_id = t.member_id)
                """);
    }

    /** Members of the longest line; 0 where nobody has introduced anybody. */
    long levels() {
        return database.sql(
                        """
                        WITH RECURSIVE down AS (
                            SELECT member_id, 1 AS level FROM platform.team_tree t
                            WHERE sponsor_id IS NULL AND EXISTS (SELECT FROM platform.team_tree c
                                WHERE c.sponsor_id = t.member_id)
                            UNION ALL SELECT t.member_id, down.level + 1
                            FROM down JOIN platform.team_tree t ON t.sponsor_id = down.member_id
                            WHERE down.level < ?)
                        SELECT coalesce(max(level), 0) FROM down
                        """)
                .param(MOST_LEVELS)
                .query(Long.class)
                .single();
    }

    /** Members of whom an order was ever settled. */
    long buyers() {
        return count("SELECT count(*) FROM platform.report_buyer");
    }

    /** Members with shares. */
    long shareholders() {
        return database.sql(
                        """
                        SELECT count(*) FROM read_model.balance
                        WHERE ledger = ? AND asset = 'shares' AND account LIKE 'member:%' AND amount > 0
                        """)
                .param(ledger)
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
