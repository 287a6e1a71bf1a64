package org.tidemark.simulator.orderfile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.Capacity;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.AmountStyle;
import org.tidemark.engine.money.Fen;
import org.tidemark.tables.TableRow;
import org.tidemark.tables.value.IdText;
import org.tidemark.tables.value.WrittenTime;

/** Makes an order row of the cells of one row, or says why it is none. */
final class RowParser {

    private static final int MAX_ORDER = 128;
    private static final int MAX_NAME = 64;

    /** Shorter: the name of a store becomes part of the name of its owner. */
    private static final int MAX_STORE = 56;

    private static final List<OrderColumn> NAMES =
            List.of(OrderColumn.ORDER, OrderColumn.MEMBER, OrderColumn.SPONSOR, OrderColumn.STORE);

    private static final WrittenTime NO_MOMENT =
            new WrittenTime(LocalDate.EPOCH.atStartOfDay(), ZoneOffset.UTC);

    private final Map<OrderColumn, Integer> places;
    private final int width;
    private final OrderFileFormat format;
    private final SaleStatus statuses;
    private final ReadNotices notices;

    /** Columns stand at those places, from 0, in rows of that many cells. */
    RowParser(
            Map<OrderColumn, Integer> places,
            int width,
            OrderFileFormat format,
            ReadNotices notices) {
        this.places = places;
        this.width = width;
        this.format = format;
        this.notices = notices;
        statuses = new SaleStatus(format.sold());
    }

    /** What the row comes to, where that can be told, whatever else is wrong with it. */
    Optional<Fen> money(TableRow row) {
        try {
            return isShifted(row) ? Optional.empty() : Optional.of(new Fen(amount(row)));
        } catch (RejectedRowException unreadable) {
            return Optional.empty();
        }
    }

    /** The id of the row's order, in the form in which ids are compared. */
    String order(TableRow row) {
        return plainName(cell(row, OrderColumn.ORDER));
    }

    FileRow parse(TableRow row) throws RejectedRowException {
        if (isShifted(row)) {
            throw new RejectedRowException(
                    RejectReason.FIELD_COUNT,
                    row.cells().size() + " fields where the first row has " + width);
        }
        long amountFen = soldFen(row);
        long refundFen = refund(row);
        String member = name(row, OrderColumn.MEMBER, MAX_NAME);
        String order = name(row, OrderColumn.ORDER, MAX_ORDER);
        if (member.isEmpty() && (amountFen > 0 || order.isEmpty())) {
            throw new RejectedRowException(RejectReason.NO_MEMBER, "");
        }
        if (amountFen < 0 && order.isEmpty()) {
            throw new RejectedRowException(
                    RejectReason.NEGATIVE_AMOUNT, quoted(new Fen(amountFen).plain()));
        }
        WrittenTime moment = moment(cell(row, OrderColumn.AT), amountFen);
        FileRow parsed =
                new FileRow(
                        row.line(),
                        order,
                        member,
                        time(moment),
                        moment.offset() != null || format.zone() != null,
                        amountFen,
                        refundFen,
                        cell(row, OrderColumn.OFFER),
                        name(row, OrderColumn.STORE, MAX_STORE),
                        name(row, OrderColumn.SPONSOR, MAX_NAME),
                        region(cell(row, OrderColumn.REGION)));
        tell(row);
        return parsed;
    }

    /** Whether cells stand where other columns are, or are cut off where they are needed. */
    private boolean isShifted(TableRow row) {
        return row.trimmedWidth() > width
                || places.entrySet().stream()
                        .anyMatch(entry ->
                                entry.getKey().required() && row.endsBefore(entry.getValue()));
    }

    /** The amount of a row whose state is a sale; what goes back is told by its own row. */
    private long soldFen(TableRow row) throws RejectedRowException {
        String status = cell(row, OrderColumn.STATUS);
        Optional<Boolean> sale =
                places.containsKey(OrderColumn.STATUS)
                        ? statuses.isSale(status)
                        : Optional.of(true);
        if (sale.isEmpty()) {
            throw new RejectedRowException(RejectReason.UNKNOWN_STATUS, quoted(status));
        }
        boolean noSale = !sale.get();
        if (noSale && money(row).filter(fen -> fen.fen() < 0).isEmpty()) {
            throw new RejectedRowException(RejectReason.NO_SALE, status);
        }
        long amountFen = amount(row);
        if (amountFen == 0) {
            throw new RejectedRowException(
                    RejectReason.ZERO_AMOUNT, quoted(cell(row, OrderColumn.AMOUNT)));
        }
        if (Math.abs(amountFen) > Capacity.MAX_AMOUNT_FEN) {
            throw new RejectedRowException(
                    RejectReason.AMOUNT_TOO_LARGE, quoted(new Fen(amountFen).plain()));
        }
        return amountFen;
    }

    private long amount(TableRow row) throws RejectedRowException {
        String text = cell(row, OrderColumn.AMOUNT);
        String quantity = cell(row, OrderColumn.QUANTITY);
        if (!places.containsKey(OrderColumn.AMOUNT)) {
            return priced(cell(row, OrderColumn.PRICE), quantity);
        }
        if (text.isEmpty()) {
            throw new RejectedRowException(RejectReason.NO_AMOUNT, "");
        }
        long amountFen = fen(text, RejectReason.BAD_AMOUNT);
        boolean goesBack = amountFen > 0 && !quantity.isEmpty() && count(quantity).signum() < 0;
        return goesBack ? -amountFen : amountFen;
    }

    /** So many pieces at that price, to the fen. */
    private long priced(String price, String quantity) throws RejectedRowException {
        if (price.isEmpty()) {
            throw new RejectedRowException(RejectReason.NO_AMOUNT, "");
        }
        long priceFen = fen(price, RejectReason.BAD_AMOUNT);
        BigDecimal count = quantity.isEmpty() ? BigDecimal.ONE : count(quantity);
        try {
            return count.multiply(BigDecimal.valueOf(priceFen)).longValueExact();
        } catch (ArithmeticException notInFen) {
            throw new RejectedRowException(
                    RejectReason.BAD_AMOUNT, quoted(price + " x " + quantity));
        }
    }

    private static BigDecimal count(String text) throws RejectedRowException {
        return Fen.read(text, AmountStyle.TABLE)
                .map(hundredths -> BigDecimal.valueOf(hundredths.fen(), Fen.DECIMALS))
                .orElseThrow(
                        () -> new RejectedRowException(RejectReason.BAD_QUANTITY, quoted(text)));
    }

    private long refund(TableRow row) throws RejectedRowException {
        String text = cell(row, OrderColumn.REFUND);
        return text.isEmpty() || text.equals("-")
                ? 0
                : Math.abs(fen(text, RejectReason.BAD_REFUND));
    }

    private long fen(String text, RejectReason otherwise) throws RejectedRowException {
        return Fen.read(text, format.style())
                .orElseThrow(() ->
                        new RejectedRowException(
                                otherwise, quoted(text) + " is not an amount" + decimalComma(text)))
                .fen();
    }

    private String decimalComma(String text) {
        return !format.style().decimalComma()
                        && Fen.read(text, format.style().withDecimalComma()).isPresent()
                ? "; where a comma stands before the decimals, say --decimal-comma"
                : "";
    }

    private String cell(TableRow row, OrderColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    private String name(TableRow row, OrderColumn column, int maxLength)
            throws RejectedRowException {
        String name = plainName(cell(row, column));
        if (name.length() > maxLength) {
            throw new RejectedRowException(
                    RejectReason.BAD_NAME,
                    column.key() + ": longer than " + maxLength + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new RejectedRowException(
                    RejectReason.BAD_NAME,
                    column.key() + ": \"" + name + "\" has a control character");
        }
        return name;
    }

    /** The engine has no colons in names. */
    private static String plainName(String cell) {
        return IdText.of(cell).replace(':', '\uFF1A');
    }

    private void tell(TableRow row) {
        if (NAMES.stream().anyMatch(column -> IdText.isScientific(cell(row, column)))) {
            notices.add(ReadNotices.Kind.SCIENTIFIC, row.line());
        }
        if (NAMES.stream().anyMatch(column -> cell(row, column).indexOf(':') >= 0)) {
            notices.add(ReadNotices.Kind.COLONS, row.line());
        }
    }

    /** A row that takes back needs no date of its own: it counts at its order's. */
    private WrittenTime moment(String text, long amountFen) throws RejectedRowException {
        if (text.isEmpty() && amountFen > 0) {
            throw new RejectedRowException(RejectReason.NO_DATE, "");
        }
        try {
            return text.isEmpty() ? NO_MOMENT : format.dates().read(text);
        } catch (DateTimeException | ArithmeticException notADate) {
            throw new RejectedRowException(RejectReason.BAD_DATE, quoted(text));
        }
    }

    private Timestamp time(WrittenTime moment) {
        return Timestamp.of(moment.in(format.zone() == null ? offset(moment) : format.zone()));
    }

    private static ZoneOffset offset(WrittenTime moment) {
        return moment.offset() == null ? ZoneOffset.UTC : moment.offset();
    }

    private static int region(String text) throws RejectedRowException {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[1-9][0-9]([0-9]{2}){0,2}")) {
            throw new RejectedRowException(RejectReason.BAD_REGION, quoted(text));
        }
        return Integer.parseInt(text);
    }

    private static String quoted(String text) {
        return "\""
                + (text.length() > MAX_NAME ? text.substring(0, MAX_NAME) + "..." : text)
                + "\"";
    }
}
