package org.tidemark.journal.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.store.StoreUnavailableException;

/** Compares every balance of the read model with the ledger's, if it is at the same place. */
public final class BalanceTableCheck implements ReadModelCheck {

    private static final String UNDEFINED_TABLE = "42P01";
    private static final int FETCH_ROWS = 10_000;
    private static final int MAX_FINDINGS = 10;
    private static final String PROGRESS = "SELECT seq FROM read_model.progress WHERE ledger = ?";
    private static final String BALANCES =
            "SELECT account, asset, amount FROM read_model.balance WHERE ledger = ? AND amount <> 0";

    private final DataSource source;
    private final String ledger;

    /** A check of the read model in that database. */
    public BalanceTableCheck(DataSource source, String ledger) {
        this.source = source;
        this.ledger = ledger;
    }

    @Override
    public List<LocalizedText> differences(
            LedgerView view, long seq, Consumer<LocalizedText> notes) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long place = place(connection);
            if (place != seq) {
                notes.accept(
                        new LocalizedText(
                                "读模型在序号 " + place + "，其余额因此未作比较",
                                "the read model is at sequence "
                                        + place
                                        + ", so its balances were not compared"));
                return List.of();
            }
            List<LocalizedText> findings = compare(connection, view);
            notes.accept(
                    new LocalizedText("已比较读模型的余额", "the balances of the read model were compared"));
            return findings;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                notes.accept(
                        new LocalizedText("没有可比较的读模型", "there is no read model to compare with"));
                return List.of();
            }
            throw new StoreUnavailableException(
                    new LocalizedText(
                            "读模型无法读取：“" + e.getMessage() + "”",
                            "the read model cannot be read: " + e.getMessage()),
                    e);
        }
    }

    private long place(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setString(1, ledger);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private List<LocalizedText> compare(Connection connection, LedgerView view)
            throws SQLException {
        Map<String, Long> ledgerBalances = new HashMap<>();
        view.forEachBalance((account, asset, amount) ->
                ledgerBalances.put(key(view.accountName(account), view.assetName(asset)), amount));
        List<LocalizedText> findings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BALANCES)) {
            statement.setFetchSize(FETCH_ROWS);
            statement.setString(1, ledger);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String key = key(rows.getString(1), rows.getString(2));
                    differing(findings, key, rows.getLong(3), ledgerBalances.remove(key));
                }
            }
        }
        ledgerBalances.forEach((key, amount) -> differing(findings, key, 0L, amount));
        return findings;
    }

    private static void differing(
            List<LocalizedText> findings, String key, Long told, @Nullable Long held) {
        if (!told.equals(held) && findings.size() < MAX_FINDINGS) {
            findings.add(
                    new LocalizedText(
                            "读模型记 " + key + " 为 " + told + "，账本为 " + (held == null ? 0 : held),
                            "the read model tells "
                                    + told
                                    + " on "
                                    + key
                                    + ", the ledger holds "
                                    + (held == null ? "nothing" : held)));
        }
    }

    private static String key(String account, String asset) {
        return account + "/" + asset;
    }
}
