package org.tidemark.server.trade.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;

/** Reads rows of orders; times come in the platform's zone. */
@Component
class OrderRows {

    private final Clock clock;

    OrderRows(Clock clock) {
        this.clock = clock;
    }

    /** An order without its lines. */
    ShopOrder order(ResultSet row, int number) throws SQLException {
        return new ShopOrder(
                row.getString("order_number"),
                row.getString("member_id"),
                OrderState.valueOf(row.getString("state")),
                time(row, "created_at"),
                time(row, "changed_at"),
                time(row, "due_at"),
                new Delivery(
                        row.getInt("region"),
                        row.getString("recipient"),
                        row.getString("phone"),
                        row.getString("street")),
                row.getBoolean("holds_ready"),
                row.getString("paid_by"),
                row.getString("carrier"),
                row.getString("tracking"),
                time(row, "received_at"),
                row.getString("returning_from"),
                time(row, "return_until"),
                row.getInt("attempt"),
                row.getString("ledger_order"),
                row.getString("earned"),
                row.getString("review"),
                row.getString("trouble"),
                List.of());
    }

    /** The same order with its lines. */
    static ShopOrder with(ShopOrder order, List<OrderLine> lines) {
        return new ShopOrder(
                order.number(),
                order.memberId(),
                order.state(),
                order.createdAt(),
                order.changedAt(),
                order.dueAt(),
                order.delivery(),
                order.holdsReady(),
                order.paidBy(),
                order.carrier(),
                order.tracking(),
                order.receivedAt(),
                order.returningFrom(),
                order.returnUntil(),
                order.attempt(),
                order.ledgerOrder(),
                order.earned(),
                order.review(),
                order.trouble(),
                lines);
    }

    OrderLine line(ResultSet row, int number) throws SQLException {
        return new OrderLine(
                row.getInt("line"),
                row.getString("sku_id"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                new LocalizedText(row.getString("variant_zh"), row.getString("variant_en")),
                row.getString("picture_id"),
                row.getString("offer"),
                row.getInt("coins_ppm"),
                row.getInt("settle_days"),
                row.getInt("quantity"),
                row.getLong("unit_fen"),
                new Parts(
                        row.getLong("provider_fen"),
                        row.getLong("coins_fen"),
                        row.getLong("wallet_fen")),
                new Parts(
                        row.getLong("provider_left"),
                        row.getLong("coins_left"),
                        row.getLong("wallet_left")),
                row.getInt("quantity_left"));
    }

    Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                time(row, "at"),
                row.getString("what"),
                row.getString("who"),
                row.getString("note"));
    }

    /** A time in the platform's zone, null where there is none. */
    OffsetDateTime time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
