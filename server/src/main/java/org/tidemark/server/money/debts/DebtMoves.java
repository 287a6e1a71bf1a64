package org.tidemark.server.money.debts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.debts.model.AccountMove;
import org.tidemark.server.money.debts.model.DebtIssue;
import org.tidemark.server.money.debts.model.IssueKind;

/**
 * What was issued for debts, and what moved on accounts since; the read model is a moment behind.
 */
@Repository
class DebtMoves {

    private static final String SINCE =
            """
            SELECT d.member, p.command_id, p.event_type, p.asset, p.amount, p.after
            FROM (SELECT d.member, min(l.seq) AS first FROM platform.debt_line l
                    JOIN platform.debt d USING (debt) JOIN platform.debt_batch b USING (batch)
                    WHERE d.member = ANY(:members) AND l.state = 'ISSUED' AND b.kind = 'POINTS'
                    GROUP BY d.member) d
            JOIN read_model.posting p ON p.ledger = :ledger AND p.account = 'member:' || d.member
                AND p.seq >= d.first
            WHERE p.asset LIKE 'points:%' OR (p.asset = 'CNY' AND p.event_type = ANY(:paying))
            ORDER BY p.account, p.seq, p.line
            """;

    private final JdbcClient database;
    private final String ledger;

    DebtMoves(JdbcClient database, @Value("${tidemark.ledger.name}") String ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** By member, in the order of the ledger; of members for whose debts anything was issued. */
    Map<String, List<DebtIssue>> issues(Collection<String> members) {
        Map<String, List<DebtIssue>> found = new LinkedHashMap<>();
        database.sql(
                        """
                        SELECT d.member, l.debt, l.batch, b.kind, b.programme, l.amount_fen
                        FROM platform.debt_line l JOIN platform.debt d USING (debt)
                        JOIN platform.debt_batch b USING (batch)
                        WHERE d.member = ANY(:members) AND l.state = 'ISSUED'
                        ORDER BY l.seq, l.batch, l.place
                        """)
                .param("members", members.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("member"), one -> new ArrayList<>())
                            .add(issue(row));
                });
        return found;
    }

    private static DebtIssue issue(ResultSet row) throws SQLException {
        String debt = row.getString("debt");
        return new DebtIssue(
                debt,
                DebtLine.command(row.getString("batch"), debt),
                IssueKind.valueOf(row.getString("kind")),
                row.getString("programme"),
                row.getLong("amount_fen"));
    }

    /** By member: his points and what was paid for them, from the first grant on. */
    Map<String, List<AccountMove>> since(Collection<String> members) {
        Map<String, List<AccountMove>> found = new LinkedHashMap<>();
        database.sql(SINCE)
                .param("members", members.toArray(String[]::new))
                .param("paying", AccountMove.PAYING.toArray(String[]::new))
                .param("ledger", ledger)
                .query(row -> {
                    found.computeIfAbsent(row.getString("member"), one -> new ArrayList<>())
                            .add(
                                    new AccountMove(
                                            row.getString("command_id"),
                                            row.getString("event_type"),
                                            row.getString("asset"),
                                            row.getLong("amount"),
                                            row.getLong("after")));
                });
        return found;
    }
}
