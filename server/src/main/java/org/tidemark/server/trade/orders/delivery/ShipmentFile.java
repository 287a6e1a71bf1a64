package org.tidemark.server.trade.orders.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.server.web.files.TableImport;
import org.tidemark.server.web.files.UploadedTable;
import org.tidemark.server.web.files.UploadedTable.Row;
import org.tidemark.tables.value.IdText;

/**
 * Tracking numbers as a table, the list of orders with carrier and tracking filled in: those orders
 * are shipped. Rows without a tracking number, and those that were shipped with it, do nothing.
 */
@Service
public class ShipmentFile {

    private static final String NUMBER = "number";
    private static final String CARRIER = "carrier";
    private static final String TRACKING = "tracking";

    private final OrderStore store;
    private final Fulfilment fulfilment;

    ShipmentFile(OrderStore store, Fulfilment fulfilment) {
        this.store = store;
        this.fulfilment = fulfilment;
    }

    private record Shipment(Row row, ShopOrder order, String carrier, String tracking) {}

    /** What ships the orders of a file. */
    public TableImport by(String who) {
        return new Shipments(who);
    }

    private final class Shipments implements TableImport {

        private final String who;

        Shipments(String who) {
            this.who = who;
        }

        @Override
        public String kind() {
            return "shipments";
        }

        @Override
        public List<String> columns() {
            return List.of(NUMBER, CARRIER, TRACKING);
        }

        @Override
        public String id() {
            return NUMBER;
        }

        @Override
        public Runnable read(UploadedTable table) {
            List<Shipment> shipments = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Row row : table.rows()) {
                if (!row.get(TRACKING).isBlank()) {
                    shipment(row, seen, table).ifPresent(shipments::add);
                }
            }
            // As everywhere, purchases are locked in the order of their numbers.
            shipments.sort(Comparator.comparing(one -> one.order().number()));
            return () -> shipments.forEach(one -> ship(one, who, table));
        }
    }

    private Optional<Shipment> shipment(Row row, Set<String> seen, UploadedTable table) {
        String number = IdText.of(row.get(NUMBER));
        String carrier = row.get(CARRIER);
        String tracking = IdText.of(row.get(TRACKING));
        Optional<ShopOrder> order = store.find(number);
        if (order.isEmpty()) {
            return wrong(row, NUMBER, "orders.shipments.bad.number", table);
        }
        if (!seen.add(number)) {
            return wrong(row, NUMBER, "orders.shipments.bad.twice", table);
        }
        if (order.get().carrier().equals(carrier) && order.get().tracking().equals(tracking)) {
            return Optional.empty();
        }
        if (order.get().state() != OrderState.PAID) {
            return wrong(row, NUMBER, "orders.shipments.bad.state", table);
        }
        if (!Fulfilment.isTelling(carrier, Fulfilment.MAX_CARRIER)) {
            return wrong(row, CARRIER, "orders.shipments.bad.carrier", table);
        }
        if (IdText.isScientific(tracking)) {
            return wrong(row, TRACKING, "orders.shipments.bad.scientific", table);
        }
        if (!Fulfilment.isTelling(tracking, Fulfilment.MAX_TRACKING)) {
            return wrong(row, TRACKING, "orders.shipments.bad.tracking", table);
        }
        return Optional.of(new Shipment(row, order.get(), carrier, tracking));
    }

    private static Optional<Shipment> wrong(
            Row row, String column, String key, UploadedTable table) {
        table.add(FileMistake.cell(row.line(), column, row.get(column), key));
        return Optional.empty();
    }

    private void ship(Shipment one, String who, UploadedTable table) {
        try {
            fulfilment.shipAmongOthers(
                    one.order().purchase().number(), one.carrier(), one.tracking(), who);
        } catch (OrderProblemException changed) {
            wrong(one.row(), NUMBER, "orders.shipments.bad.state", table);
        }
    }
}
