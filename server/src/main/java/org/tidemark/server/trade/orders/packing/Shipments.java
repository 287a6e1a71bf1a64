package org.tidemark.server.trade.orders.packing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.Imports;
import org.tidemark.server.web.files.Upload;
import org.tidemark.server.web.site.NumberSeries;

/** Takes files with tracking numbers, shows what they would do, and does it. */
@Service
class Shipments {

    private final Imports imports;
    private final ShipmentStore store;
    private final OrderStore orders;
    private final Fulfilment fulfilment;
    private final NumberSeries numbers;
    private final TransactionTemplate transaction;

    Shipments(
            Imports imports,
            ShipmentStore store,
            OrderStore orders,
            Fulfilment fulfilment,
            NumberSeries numbers,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.store = store;
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /**
     * What came of a file.
     *
     * @param batch in which its rows are, empty where it could not be read
     */
    record Taken(ImportResult result, Optional<String> batch) {}

    /** Keeps the rows of a file to be looked at; the same file again is the batch that it was. */
    Taken take(Upload upload) {
        String id = numbers.next("b");
        ImportResult result = imports.take(upload, new ShipmentTable(id, upload, store));
        Optional<String> batch =
                result.isWritten()
                        ? Optional.of(id)
                        : result.earlier()
                                .flatMap(earlier -> store.ofFile(upload.hash()))
                                .map(ShipmentBatch.Head::id);
        return new Taken(result, batch);
    }

    /** A batch with what would become of its rows now, or has become of them. */
    Optional<ShipmentBatch> find(String id) {
        return store.find(id)
                .map(head ->
                        new ShipmentBatch(
                                head, store.rows(id).stream().map(this::judged).toList()));
    }

    private ShipmentRow.Judged judged(ShipmentStore.Kept kept) {
        return new ShipmentRow.Judged(
                kept.row(), kept.result().orElseGet(() -> verdict(kept.row())));
    }

    private ShipmentVerdict verdict(ShipmentRow row) {
        return ShipmentVerdict.of(row, orders.find(row.number()));
    }

    /** Ships what is without doubt and not done yet. */
    void ship(String id, String staff) {
        store.taken(id, staff);
        // As everywhere, purchases are locked in the order of their numbers.
        List<ShipmentRow> left =
                store.rows(id).stream()
                        .filter(kept -> kept.result().isEmpty())
                        .map(ShipmentStore.Kept::row)
                        .sorted(Comparator.comparing(ShipmentRow::number))
                        .toList();
        for (ShipmentRow row : left) {
            try {
                transaction.executeWithoutResult(status -> shipRow(id, row.line(), staff));
            } catch (OrderProblemException meanwhile) {
                store.done(id, row.line(), ShipmentVerdict.STATE);
            }
        }
    }

    private void shipRow(String id, long line, String staff) {
        Optional<ShipmentRow> toDo = store.toDo(id, line);
        if (toDo.isEmpty()) {
            return;
        }
        ShipmentRow row = toDo.get();
        Optional<ShopOrder> order = orders.find(row.number());
        ShipmentVerdict verdict = ShipmentVerdict.of(row, order);
        if (verdict == ShipmentVerdict.OK) {
            fulfilment.shipAmongOthers(
                    order.orElseThrow().purchase().number(),
                    row.carrier(),
                    row.tracking(),
                    Step.staff(staff));
            verdict = ShipmentVerdict.SHIPPED;
        }
        store.done(id, line, verdict);
    }

    /** The batches that came last. */
    List<ShipmentBatch.Head> newest(int limit) {
        return store.newest(limit);
    }
}
