package org.tidemark.server.money.debts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.server.web.files.TableImport;
import org.tidemark.server.web.files.UploadedTable;
import org.tidemark.server.web.text.TypedText;
import org.tidemark.tables.value.IdText;

/** Debts as a table: who, how much, what for, and the operator's own reference. */
final class DebtTable implements TableImport {

    static final String MEMBER = "member";
    static final String AMOUNT = "amount";
    static final String OWED_FOR = "for";
    static final String REFERENCE = "reference";

    private static final int LONGEST = 60;
    private static final long MOST_FEN = 1_000_000_000_000L;
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    private final Known known;
    private final List<Debt> debts = new ArrayList<>();

    DebtTable(Known known) {
        this.known = known;
    }

    /** What the platform knows already. */
    interface Known {

        /** The members that these names or phones stand for; without those that nobody has. */
        Map<String, String> members(Set<String> typed);

        /** Those of the references that a debt has. */
        Set<String> references(Set<String> asked);
    }

    @Override
    public String kind() {
        return "debts";
    }

    @Override
    public List<String> columns() {
        return List.of(MEMBER, AMOUNT, OWED_FOR, REFERENCE);
    }

    @Override
    public String id() {
        return MEMBER;
    }

    /** What it holds, after it was read without mistakes; without numbers yet. */
    List<Debt> debts() {
        return List.copyOf(debts);
    }

    @Override
    public Runnable read(UploadedTable table) {
        debts.clear();
        List<UploadedTable.Row> rows = table.rows();
        if (rows.isEmpty() && table.mistakes().isEmpty()) {
            table.add(FileMistake.file("debts.bad.empty"));
        }
        Map<String, String> members = known.members(all(rows, MEMBER));
        Set<String> there = known.references(all(rows, REFERENCE));
        Map<String, Long> seen = new HashMap<>();
        for (UploadedTable.Row row : rows) {
            twice(row, there, seen).ifPresent(table::add);
            Optional<Fen> amount = amount(row);
            String member = members.getOrDefault(cell(row, MEMBER), "");
            if (amount.isEmpty()) {
                table.add(wrong(row, AMOUNT, "debts.bad.amount"));
            }
            if (member.isEmpty()) {
                table.add(wrong(row, MEMBER, "debts.bad.member"));
            }
            text(row, OWED_FOR).ifPresent(table::add);
            text(row, REFERENCE).ifPresent(table::add);
            debts.add(
                    new Debt(
                            "",
                            member,
                            amount.map(Fen::fen).orElse(0L),
                            cell(row, OWED_FOR),
                            cell(row, REFERENCE)));
        }
        return () -> {};
    }

    private static Optional<Fen> amount(UploadedTable.Row row) {
        return Fen.read(row.get(AMOUNT).strip())
                .filter(fen -> fen.fen() > 0 && fen.fen() <= MOST_FEN);
    }

    private static Optional<FileMistake> twice(
            UploadedTable.Row row, Set<String> there, Map<String, Long> seen) {
        String reference = cell(row, REFERENCE);
        Long before = seen.putIfAbsent(reference, row.line());
        if (before != null) {
            return Optional.of(wrong(row, REFERENCE, "debts.bad.twice", before));
        }
        return there.contains(reference)
                ? Optional.of(wrong(row, REFERENCE, "debts.bad.known"))
                : Optional.empty();
    }

    /** Words of the operator: there, on one line, and no phone among them. */
    private static Optional<FileMistake> text(UploadedTable.Row row, String column) {
        String text = cell(row, column);
        if (TypedText.isEmptyOrLonger(text, LONGEST)) {
            return Optional.of(wrong(row, column, "debts.bad.text", LONGEST));
        }
        if (IdText.isScientific(text)) {
            return Optional.of(wrong(row, column, "debts.bad.scientific"));
        }
        return PHONE.matcher(text).find()
                ? Optional.of(wrong(row, column, "debts.bad.phone"))
                : Optional.empty();
    }

    private static FileMistake wrong(
            UploadedTable.Row row, String column, String key, Object... arguments) {
        return FileMistake.cell(row.line(), column, row.get(column), key, arguments);
    }

    private static Set<String> all(List<UploadedTable.Row> rows, String column) {
        return rows.stream()
                .map(row -> cell(row, column))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String cell(UploadedTable.Row row, String column) {
        return IdText.of(row.get(column).strip()).strip();
    }
}
