package org.tidemark.server.money.payments.bills;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.tables.TableHeader;
import org.tidemark.tables.TableRow;

/** A line of a bill while it is read, and what is wrong with it. */
final class BillRow {

    /** Fees have up to five decimals. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(?:\\.[0-9]{1,5})?");

    private static final String MARK = "`";

    /** What shops write, which may begin with anything. */
    private static final Set<String> FREE = Set.of("商品名称", "商户数据包");

    private final TableHeader header;
    private final TableRow row;
    private final List<FileMistake> mistakes = new ArrayList<>();

    BillRow(TableHeader header, TableRow row) {
        this.header = header;
        this.row = row;
        if (row.cells().size() != header.names().size()) {
            wrong("bills.bad.cells", row.cells().size(), header.names().size());
        } else if (header.names().stream()
                .filter(column -> !FREE.contains(column))
                .anyMatch(column -> get(column).startsWith(MARK))) {
            wrong("bills.bad.backtick");
        }
    }

    /** Whether its cells stand where they belong. */
    boolean isWhole() {
        return mistakes.isEmpty();
    }

    List<FileMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Tells what is wrong with the line as a whole. */
    void wrong(String key, Object... arguments) {
        mistakes.add(FileMistake.line(row.line(), key, arguments));
    }

    /** Tells what is wrong with a cell. */
    void wrong(String column, String key) {
        mistakes.add(FileMistake.cell(row.line(), column, get(column), key));
    }

    /** The first of these columns that the bill has. */
    String column(List<String> names) {
        return names.stream()
                .filter(name -> header.place(name).isPresent())
                .findFirst()
                .orElse(names.getFirst());
    }

    /** The cell of a column; empty where there is none. */
    String get(String column) {
        OptionalInt place = header.place(column);
        return place.isEmpty() ? "" : row.cell(place.getAsInt());
    }

    /** Our number in a column; told where it is none. */
    String number(String column) {
        String number = get(column);
        if (number.isEmpty() || number.equals("0")) {
            wrong(column, "bills.bad.number");
        }
        return number;
    }

    /** A sum of money; told and empty where it is none. */
    Optional<BigDecimal> sum(String column) {
        Optional<BigDecimal> sum = read(get(column));
        if (sum.isEmpty()) {
            wrong(column, "bills.bad.amount");
        }
        return sum;
    }

    /**
     * An amount above zero in fen, or one below it with the sign taken off; told where it is none.
     */
    long fen(String column, boolean below) {
        Optional<BigDecimal> fen =
                read(get(column))
                        .map(yuan -> below ? yuan.negate() : yuan)
                        .map(yuan -> yuan.movePointRight(Fen.DECIMALS).stripTrailingZeros())
                        .filter(amount -> amount.signum() > 0 && amount.scale() <= 0);
        if (fen.isEmpty()) {
            wrong(column, "bills.bad.notAbove");
        }
        return fen.orElse(BigDecimal.ZERO).longValueExact();
    }

    /** A number as bills write it. */
    static Optional<BigDecimal> read(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
