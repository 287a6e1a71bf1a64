package org.tidemark.journal.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.readmodel.PostingLine;
import org.tidemark.journal.readmodel.PostingLines;
import org.tidemark.journal.readmodel.ReadModelPlace;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.StoreUnavailableException;
import org.tidemark.journal.verify.TableRows.CommandRow;

/**
 * Compares the read model with the journal: every posting and every command as far as it has come,
 * and every balance with the ledger's if it is at the same place.
 */
public final class ReadModelTables implements ReadModelCheck {

    /** No such table, no such column: there is none, or one of an older version. */
    private static final Set<String> UNDEFINED = Set.of("42P01", "42703");

    private static final int FETCH_ROWS = 10_000;
    private static final int RECORDS_AT_ONCE = 1_000;
    private static final String BALANCES =
            "SELECT account, asset, amount FROM read_model.balance WHERE ledger = ? AND amount <> 0";

    private final DataSource source;
    private final String ledger;
    private final Findings findings = new Findings();
    private final PostingLines lines = PostingLines.fromTheFirst();
    private final List<PostingLine> postings = new ArrayList<>();
    private final List<CommandRow> commands = new ArrayList<>();
    private long commandCount;
    private @Nullable ReadModelPlace begun; // null where there is no read model
    private long comparedSeq;
    private long lastSeq;

    /** A check of the read model in that database. */
    public ReadModelTables(DataSource source, String ledger) {
        this.source = source;
        this.ledger = ledger;
    }

    /** Something asked of the database. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    @Override
    public void begin() {
        begun = ask(connection -> ReadModelPlace.of(connection, ledger));
    }

    @Override
    public void record(JournalRecord record) {
        if (begun == null || record.seq() > begun.seq()) {
            return;
        }
        if (!begun.isAt(record.seq(), record.hash())) {
            findings.add(
                    "读模型所见的记录 " + record.seq() + " 与账本的不是同一条",
                    "record " + record.seq() + " is not the one that the read model has seen");
        }
        postings.addAll(lines.of(record));
        if (!record.isContinuation()) {
            commandCount++;
            commands.add(
                    CommandRow.of(
                            record.seq(), record.commandId(), CommandDecoder.decode(record).by()));
        }
        lastSeq = record.seq();
        if (lastSeq - comparedSeq == RECORDS_AT_ONCE) {
            compareRows();
        }
    }

    @Override
    public List<LocalizedText> differences(
            LedgerView view, long seq, Consumer<LocalizedText> notes) {
        if (begun == null) {
            notes.accept(
                    new LocalizedText(
                            "没有本版本的读模型可供比较",
                            "there is no read model of this version to compare with"));
            return List.of();
        }
        if (begun.seq() > seq) {
            findings.add(
                    "读模型已见过记录 " + begun.seq() + "，账本止于 " + seq,
                    "the read model has seen record "
                            + begun.seq()
                            + ", and the journal ends at "
                            + seq);
        }
        compareRows();
        countCommands();
        notes.accept(
                new LocalizedText(
                        "已比较读模型到序号 " + lastSeq + " 为止的每一笔分录",
                        "every posting of the read model was compared, up to sequence " + lastSeq));
        ask(connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            compareBalances(connection, view, seq, notes);
            return true;
        });
        return findings.all();
    }

    /** Null where there is no read model. */
    private <T> @Nullable T ask(Question<T> question) {
        try (Connection connection = source.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            if (UNDEFINED.contains(String.valueOf(e.getSQLState()))) {
                return null;
            }
            throw new StoreUnavailableException(
                    new LocalizedText(
                            "读模型无法读取：“" + e.getMessage() + "”",
                            "the read model cannot be read: " + e.getMessage()),
                    e);
        }
    }

    private void compareRows() {
        long to = lastSeq;
        ask(connection -> {
            TableRows rows = new TableRows(connection, ledger);
            different(postings, rows.postings(comparedSeq, to), PostingLine::seq, "posting");
            List<String> ids = commands.stream().map(CommandRow::commandId).toList();
            different(commands, rows.commands(ids), CommandRow::seq, "by_whom");
            return true;
        });
        comparedSeq = to;
        postings.clear();
        commands.clear();
    }

    /** A command that the journal has lost is in no comparison; it is one too many. */
    private void countCommands() {
        Long told = ask(connection -> new TableRows(connection, ledger).commandCount(lastSeq));
        if (told != null && told != commandCount) {
            findings.add(
                    "read_model.by_whom 中有 " + told + " 条指令，账本中有 " + commandCount + " 条",
                    "read_model.by_whom has "
                            + told
                            + " commands, the journal has "
                            + commandCount);
        }
    }

    private <R> void different(List<R> made, List<R> stored, ToLongFunction<R> seq, String table) {
        Set<R> wrong = new HashSet<>(made);
        Set<R> there = new HashSet<>(stored);
        wrong.removeAll(there);
        there.removeAll(new HashSet<>(made));
        wrong.addAll(there);
        wrong.stream()
                .map(seq::applyAsLong)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(record ->
                        findings.add(
                                "read_model." + table + " 中记录 " + record + " 的行与账本不符",
                                "the rows of record "
                                        + record
                                        + " in read_model."
                                        + table
                                        + " are not what the journal says"));
    }

    private void compareBalances(
            Connection connection, LedgerView view, long seq, Consumer<LocalizedText> notes)
            throws SQLException {
        long place = ReadModelPlace.of(connection, ledger).seq();
        if (place != seq) {
            notes.accept(
                    new LocalizedText(
                            "读模型在序号 " + place + "，其余额因此未作比较",
                            "the read model is at sequence "
                                    + place
                                    + ", so its balances were not compared"));
            return;
        }
        Map<String, Long> ledgerBalances = new HashMap<>();
        view.forEachBalance((account, asset, amount) ->
                ledgerBalances.put(key(view.accountName(account), view.assetName(asset)), amount));
        try (PreparedStatement statement = connection.prepareStatement(BALANCES)) {
            statement.setFetchSize(FETCH_ROWS);
            statement.setString(1, ledger);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String key = key(rows.getString(1), rows.getString(2));
                    differing(key, rows.getLong(3), ledgerBalances.remove(key));
                }
            }
        }
        ledgerBalances.forEach((key, amount) -> differing(key, 0L, amount));
        notes.accept(
                new LocalizedText("已比较读模型的余额", "the balances of the read model were compared"));
    }

    private void differing(String key, Long told, @Nullable Long held) {
        if (!told.equals(held)) {
            findings.add(
                    "读模型记 " + key + " 为 " + told + "，账本为 " + (held == null ? 0 : held),
                    "the read model tells "
                            + told
                            + " on "
                            + key
                            + ", the ledger holds "
                            + (held == null ? "nothing" : held));
        }
    }

    private static String key(String account, String asset) {
        return account + "/" + asset;
    }
}
