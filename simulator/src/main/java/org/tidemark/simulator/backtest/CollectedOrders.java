package org.tidemark.simulator.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tidemark.engine.command.Command.Order;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.simulator.orderfile.FileRow;
import org.tidemark.simulator.orderfile.RejectReason;

/**
 * The rows of an order file, kept small until they can be settled in the order of their time: 64
 * bytes a row. Rows of one order id are lines of one order, which happens when its first row does.
 * What goes back of an order is taken off its lines before it settles.
 */
final class CollectedOrders {

    private static final int MEMBER = 0;
    private static final int STORE = 1;
    private static final int SPONSOR = 2;
    private static final int OFFER = 3;
    private static final int REGION = 4;
    private static final int OFFSET = 5;
    private static final int NEXT = 6;
    private static final int LAST = 7;
    private static final int LINES = 8;

    /** 0 where the file does not say the offset of the time. */
    private static final int OFFSET_TOLD = 9;

    private static final int INTS = 10;

    private static final int AT = 0;
    private static final int AMOUNT = 1;
    private static final int LINE = 2;
    private static final int REFUND = 3;
    private static final int LONGS = 4;

    private static final int END = -1;
    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final String OWNER_PREFIX = "owner-";

    /** The most rows: what an array can hold. */
    private static final int MAX_ROWS = Integer.MAX_VALUE / INTS - 8;

    private final NameIndex members = new NameIndex();
    private final NameIndex stores = new NameIndex();
    private final NameIndex offers = new NameIndex();
    private final Map<String, Integer> heads = new HashMap<>();
    private final List<FileRow> takenBack = new ArrayList<>();
    private int[] ints = new int[1_024 * INTS];
    private long[] longs = new long[1_024 * LONGS];
    private int rows;

    /**
     * Takes a row.
     *
     * @param offer the offer of the plan that it is for
     * @return why it cannot be taken, if it cannot
     */
    Optional<RejectReason> add(FileRow row, String offer) {
        if (row.amountFen() < 0) {
            takenBack.add(row);
            return Optional.empty();
        }
        int member = members.of(row.member());
        int known = stores.size();
        int store = stores.of(row.store());
        if (stores.size() > known) {
            owner(store);
        }
        Integer head = row.order().isEmpty() ? null : heads.get(row.order());
        if (head != null) {
            if (get(head, MEMBER) != member || get(head, STORE) != store) {
                return Optional.of(RejectReason.OTHER_ORDER);
            }
            if (get(head, LINES) == Order.MAX_LINES) {
                return Optional.of(RejectReason.TOO_MANY_LINES);
            }
        } else if (!row.order().isEmpty()) {
            heads.put(row.order(), rows);
        }
        append(row, member, store, offers.of(offer));
        int added = rows - 1;
        if (head == null) {
            set(added, LAST, added);
            set(added, LINES, 1);
        } else {
            set(get(head, LAST), NEXT, added);
            set(head, LAST, added);
            set(head, LINES, get(head, LINES) + 1);
        }
        return Optional.empty();
    }

    private void append(FileRow row, int member, int store, int offer) {
        if (rows == MAX_ROWS) {
            throw new BacktestException(
                    "more than " + MAX_ROWS + " rows; divide the file by years");
        }
        if ((rows + 1) * INTS > ints.length) {
            int capacity = Math.min(MAX_ROWS, ints.length / INTS * 2);
            ints = Arrays.copyOf(ints, capacity * INTS);
            longs = Arrays.copyOf(longs, capacity * LONGS);
        }
        int added = rows;
        rows++;
        set(added, MEMBER, member);
        set(added, STORE, store);
        set(added, SPONSOR, members.of(row.sponsor()));
        set(added, OFFER, offer);
        set(added, REGION, row.region());
        set(added, OFFSET, row.at().offsetSeconds());
        set(added, NEXT, END);
        set(added, OFFSET_TOLD, row.offsetTold() ? 1 : 0);
        longs[added * LONGS + AT] = row.at().epochMicros();
        longs[added * LONGS + AMOUNT] = row.amountFen();
        longs[added * LONGS + LINE] = row.line();
        longs[added * LONGS + REFUND] = row.refundFen();
    }

    /** Rows that say what goes back of an order, in the order of the file. */
    List<FileRow> takenBack() {
        return takenBack;
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** The first rows of all orders, in the order of the file. */
    int[] inFileOrder() {
        return IntStream.range(0, rows).filter(row -> get(row, LINES) > 0).toArray();
    }

    /** The first row of the order of that id; negative where there is none. */
    int find(String order) {
        return heads.getOrDefault(order, END);
    }

    long amountFen(int row) {
        return longs[row * LONGS + AMOUNT];
    }

    void amountFen(int row, long fen) {
        longs[row * LONGS + AMOUNT] = fen;
    }

    /** What the row itself says was paid back of its order. */
    long refundFen(int row) {
        return longs[row * LONGS + REFUND];
    }

    void refundFen(int row, long fen) {
        longs[row * LONGS + REFUND] = fen;
    }

    /** How many rows the order has. */
    int lineCount(int order) {
        return get(order, LINES);
    }

    /** What is left of the order. */
    long totalFen(int order) {
        long fen = 0;
        for (int row = order; row != END; row = nextRow(row)) {
            fen += amountFen(row);
        }
        return fen;
    }

    /** The offer of a row. */
    String offer(int row) {
        return offers.name(get(row, OFFER));
    }

    boolean offsetTold(int row) {
        return get(row, OFFSET_TOLD) != 0;
    }

    int offsetSeconds(int row) {
        return get(row, OFFSET);
    }

    /** Takes a time without an offset to be one of that offset. */
    void offsetSeconds(int row, int seconds) {
        longs[row * LONGS + AT] -= seconds * MICROS_PER_SECOND;
        set(row, OFFSET, seconds);
    }

    /**
     * The orders of which anything is left, by their first rows, in the order of time; those of one
     * time in the order of the file.
     */
    int[] inTimeOrder() {
        int[] orders = Arrays.stream(inFileOrder()).filter(order -> totalFen(order) > 0).toArray();
        boolean sorted =
                IntStream.range(1, orders.length)
                        .allMatch(i -> epochMicros(orders[i - 1]) <= epochMicros(orders[i]));
        if (sorted) {
            return orders;
        }
        return Arrays.stream(orders)
                .boxed()
                .sorted(Comparator.comparingLong(this::epochMicros))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    NameIndex members() {
        return members;
    }

    NameIndex stores() {
        return stores;
    }

    int member(int order) {
        return get(order, MEMBER);
    }

    int store(int order) {
        return get(order, STORE);
    }

    /** The member made to own a store, for order files do not say who does. */
    int owner(int store) {
        return members.of(OWNER_PREFIX + stores.name(store));
    }

    /**
     * The member who introduced the buyer, as this row has it; {@link NameIndex#NONE} for nobody.
     */
    int sponsor(int order) {
        return get(order, SPONSOR);
    }

    int region(int order) {
        return get(order, REGION);
    }

    Timestamp at(int order) {
        return new Timestamp(epochMicros(order), get(order, OFFSET));
    }

    /** The line of the file that an order or one of its lines stands in. */
    long fileLine(int row) {
        return longs[row * LONGS + LINE];
    }

    /** The row of the order's next line; negative after the last. */
    int nextRow(int row) {
        return get(row, NEXT);
    }

    /** The order's lines as the engine takes them. */
    List<OrderLine> lines(int order) {
        List<OrderLine> lines = new ArrayList<>(get(order, LINES));
        for (int row = order; row != END; row = nextRow(row)) {
            if (amountFen(row) > 0) {
                lines.add(new OrderLine(offer(row), amountFen(row), 0));
            }
        }
        return lines;
    }

    private long epochMicros(int row) {
        return longs[row * LONGS + AT];
    }

    private int get(int row, int column) {
        return ints[row * INTS + column];
    }

    private void set(int row, int column, int value) {
        ints[row * INTS + column] = value;
    }
}
