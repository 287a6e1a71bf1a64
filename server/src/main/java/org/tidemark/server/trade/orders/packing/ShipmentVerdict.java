package org.tidemark.server.trade.orders.packing;

import java.util.Optional;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.web.text.TypedText;
import org.tidemark.tables.value.IdText;

/** What becomes of a row of a file with tracking numbers. */
public enum ShipmentVerdict {
    /** It is shipped when somebody says so. */
    OK(""),
    /** It is shipped. */
    SHIPPED(""),
    /** It was shipped with this very number before: nothing is to be done. */
    DONE(""),
    /** There is no such order. */
    UNKNOWN("number"),
    /** The order stands in the file before. */
    TWICE("number"),
    /** The order is another member's. */
    OTHER_MEMBER("member"),
    /** The order was shipped with another number. */
    ALREADY("tracking"),
    /** The order does not wait to be shipped. */
    STATE("number"),
    /** Nobody knows the carrier. */
    CARRIER("carrier"),
    /** It is no tracking number. */
    TRACKING("tracking"),
    /** A spreadsheet has made a number of it, and its last digits are lost. */
    EATEN("tracking");

    private static final int MOST_TRACKING = 60;
    private static final int LEAST_TRACKING = 4;

    private final String column;

    ShipmentVerdict(String column) {
        this.column = column;
    }

    /** The column in which the doubt stands, empty for no doubt. */
    public String column() {
        return column;
    }

    /** Whether somebody has to look at the row. */
    public boolean isDoubt() {
        return !column.isEmpty();
    }

    /** Of a row and the order that it names as it stands now. */
    static ShipmentVerdict of(ShipmentRow row, Optional<ShopOrder> order) {
        if (order.isEmpty()) {
            return UNKNOWN;
        }
        return of(
                row,
                new Known(
                        order.get().memberId(),
                        order.get().state(),
                        order.get().carrier(),
                        order.get().tracking()));
    }

    /** What of an order decides. */
    record Known(String memberId, OrderState state, String carrier, String tracking) {}

    static ShipmentVerdict of(ShipmentRow row, Known order) {
        if (row.again()) {
            return TWICE;
        }
        if (!row.memberId().isEmpty() && !row.memberId().equals(order.memberId())) {
            return OTHER_MEMBER;
        }
        if (order.tracking().equals(row.tracking()) && order.carrier().equals(row.carrier())) {
            return DONE;
        }
        if (!order.tracking().isEmpty()) {
            return ALREADY;
        }
        if (order.state() != OrderState.PAID) {
            return STATE;
        }
        if (Carrier.read(row.carrier()).isEmpty()) {
            return CARRIER;
        }
        if (IdText.isScientific(row.tracking())) {
            return EATEN;
        }
        int length = TypedText.length(row.tracking());
        return length < LEAST_TRACKING || length > MOST_TRACKING ? TRACKING : OK;
    }
}
