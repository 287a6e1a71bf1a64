package org.tidemark.simulator.orderfile;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.MalformedAmountException;

/** Makes an order row of the fields of one record, or says why it is none. */
final class RowParser {

    private static final int MAX_ORDER = 128;
    private static final int MAX_NAME = 64;

    /** Shorter: the name of a store becomes part of the name of its owner. */
    private static final int MAX_STORE = 56;

    private final Map<OrderColumn, Integer> places;
    private final int width;
    private final DateText dates;

    /** Columns stand at those places, from 0, in records of that many fields. */
    RowParser(Map<OrderColumn, Integer> places, int width, DateText dates) {
        this.places = places;
        this.width = width;
        this.dates = dates;
    }

    FileRow parse(long line, List<String> fields) throws RejectedRowException {
        if (fields.size() != width) {
            throw new RejectedRowException(
                    RejectReason.FIELD_COUNT,
                    fields.size() + " fields where the first row has " + width);
        }
        String member = name(fields, OrderColumn.MEMBER, MAX_NAME);
        if (member.isEmpty()) {
            throw new RejectedRowException(RejectReason.NO_MEMBER, "");
        }
        Timestamp at = time(field(fields, OrderColumn.AT));
        long amountFen = amount(field(fields, OrderColumn.AMOUNT));
        return new FileRow(
                line,
                name(fields, OrderColumn.ORDER, MAX_ORDER),
                member,
                at,
                amountFen,
                field(fields, OrderColumn.OFFER),
                name(fields, OrderColumn.STORE, MAX_STORE),
                name(fields, OrderColumn.SPONSOR, MAX_NAME),
                region(field(fields, OrderColumn.REGION)));
    }

    private String field(List<String> fields, OrderColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }

    private String name(List<String> fields, OrderColumn column, int maxLength)
            throws RejectedRowException {
        String name = field(fields, column);
        if (name.length() > maxLength) {
            throw new RejectedRowException(
                    RejectReason.BAD_NAME,
                    column.key() + ": longer than " + maxLength + " characters");
        }
        if (name.indexOf(':') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            throw new RejectedRowException(
                    RejectReason.BAD_NAME,
                    column.key() + ": \"" + name + "\" has a colon or a control character");
        }
        return name;
    }

    private Timestamp time(String text) throws RejectedRowException {
        if (text.isEmpty()) {
            throw new RejectedRowException(RejectReason.NO_DATE, "");
        }
        try {
            return dates.read(text);
        } catch (DateTimeException | ArithmeticException notADate) {
            throw new RejectedRowException(RejectReason.BAD_DATE, quoted(text));
        }
    }

    private static long amount(String text) throws RejectedRowException {
        if (text.isEmpty()) {
            throw new RejectedRowException(RejectReason.NO_AMOUNT, "");
        }
        boolean negative = text.startsWith("-");
        try {
            long amountFen = Fen.parse(withoutIdleZeros(negative ? text.substring(1) : text)).fen();
            if (amountFen > 0 && !negative) {
                return amountFen;
            }
            throw new RejectedRowException(
                    amountFen == 0 ? RejectReason.ZERO_AMOUNT : RejectReason.NEGATIVE_AMOUNT,
                    quoted(text));
        } catch (MalformedAmountException malformed) {
            throw new RejectedRowException(
                    RejectReason.BAD_AMOUNT, String.valueOf(malformed.getMessage()));
        }
    }

    /** Databases print 11.7700: zeros beyond the second decimal change nothing. */
    private static String withoutIdleZeros(String text) {
        int point = text.indexOf('.');
        int end = text.length();
        while (point >= 0 && end > point + 1 + Fen.DECIMALS && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
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
