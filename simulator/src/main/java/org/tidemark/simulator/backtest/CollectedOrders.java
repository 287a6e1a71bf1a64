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
 * The rows of an order file, kept small until they can be settled in the order of their time: 60
 * bytes a row. Rows of one order id are lines of one order, which happens when its first row does.
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
    private static final int INTS = 9;

    private static final int AT = 0;
    private static final int AMOUNT = 1;
    private static final int LINE = 2;
    private static final int LONGS = 3;

    private static final int END = -1;
    private static final String OWNER_PREFIX = "owner-";

    /** The most rows: what an array can hold. */
    private static final int MAX_ROWS = Integer.MAX_VALUE / INTS - 8;

    private final NameIndex members = new NameIndex();
    private final NameIndex stores = new NameIndex();
    private final NameIndex offers = new NameIndex();
    private final Map<String, Integer> heads = new HashMap<>();
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
        longs[added * LONGS + AT] = row.at().epochMicros();
        longs[added * LONGS + AMOUNT] = row.amountFen();
        longs[added * LONGS + LINE] = row.line();
    }

    /**
     * The orders, by their first rows, in the order of time; those of one time in the order of the
     * file.
     */
    int[] inTimeOrder() {
        int[] orders = IntStream.range(0, rows).filter(row -> get(row, LINES) > 0).toArray();
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
            lines.add(new OrderLine(offers.name(get(row, OFFER)), longs[row * LONGS + AMOUNT], 0));
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
