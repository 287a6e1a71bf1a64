package org.tidemark.server.trade.orders.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;

/**
 * A question for the next orders of the list: of purchases and of orders without one, each by an
 * index of its own in the same order, and the first of both.
 *
 * @param parameters by their names in it
 */
record OrderQuestion(String sql, Map<String, Object> parameters) {

    private static final String PURCHASES =
            """
            SELECT p.kind AS channel, p.placed_at AS at, p.number AS id FROM platform.purchase p\
            """;
    private static final String PARCEL =
            " LEFT JOIN platform.shop_order o ON o.order_number = p.number";
    private static final String DIRECT =
            """
            SELECT d.channel, d.settled_at AS at, d.order_id AS id FROM platform.direct_order d\
            """;

    /** The question for so many orders behind a place; empty where no order can be wanted. */
    static Optional<OrderQuestion> of(OrderSearch wanted, Optional<OrderPlace> behind, int limit) {
        Asking asking = new Asking(wanted, behind);
        List<String> parts = new ArrayList<>();
        asking.purchases().ifPresent(parts::add);
        asking.direct().ifPresent(parts::add);
        asking.values.put("limit", limit);
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new OrderQuestion(parts.getFirst(), asking.values));
            default ->
                    Optional.of(
                            new OrderQuestion(
                                    "(%s) ORDER BY at DESC, id DESC LIMIT :limit"
                                            .formatted(String.join(") UNION ALL (", parts)),
                                    asking.values));
        };
    }

    /** Puts it together. */
    private static final class Asking {

        private final OrderSearch wanted;
        private final Optional<OrderPlace> behind;
        private final Map<String, Object> values = new LinkedHashMap<>();

        Asking(OrderSearch wanted, Optional<OrderPlace> behind) {
            this.wanted = wanted;
            this.behind = behind;
        }

        Optional<String> purchases() {
            if (wanted.channel().filter(channel -> !channel.isPurchase()).isPresent()
                    || isOfNone(wanted.stores())
                    || isOfNone(wanted.skus())) {
                return Optional.empty();
            }
            List<String> conditions = new ArrayList<>();
            wanted.channel().ifPresent(channel -> conditions.add(is("p.kind", "channel", channel)));
            wanted.state().ifPresent(state -> conditions.add(state(state)));
            wanted.stores().ifPresent(stores -> conditions.add(in("p.store_id", "stores", stores)));
            wanted.skus()
                    .ifPresent(skus -> {
                        values.put("skus", skus);
                        conditions.add(
                                "p.number IN (SELECT number FROM platform.purchase_line"
                                        + " WHERE sku_id IN (:skus) AND sku_id <> '')");
                    });
            wanted.mark()
                    .ifPresent(mark -> {
                        values.put("mark", mark);
                        conditions.add(
                                "p.number IN (SELECT order_number FROM platform.shop_order"
                                        + " WHERE delivery_marks @> ARRAY[CAST(:mark AS bigint)])");
                    });
            if (!wanted.q().isEmpty()) {
                conditions.add(named());
            }
            return Optional.of(
                    (wanted.state().filter(OrderState::dependsOnParcel).isPresent()
                                    ? PURCHASES + PARCEL
                                    : PURCHASES)
                            + rest(conditions, "p.placed_at", "p.number"));
        }

        /** An index finds the states of the purchases; what parcels say is looked at. */
        private String state(OrderState state) {
            String purchases =
                    in("p.state", "states", state.ofPurchases().stream().map(Enum::name).toList());
            return state.dependsOnParcel()
                    ? purchases + " AND " + is("(" + OrderState.SQL + ")", "state", state)
                    : purchases;
        }

        private String named() {
            values.put(
                    "number",
                    PurchaseNumber.ofCommand(wanted.q())
                            .map(PurchaseNumber::text)
                            .orElse(wanted.q()));
            values.put("q", wanted.q());
            return """
            p.number IN (SELECT number FROM platform.purchase WHERE number = :number
                UNION ALL SELECT number FROM platform.purchase WHERE buyer = :q
                UNION ALL SELECT order_number FROM platform.shop_order
                    WHERE tracking = :q AND tracking <> '')\
            """;
        }

        Optional<String> direct() {
            if (wanted.channel().filter(OrderChannel::isPurchase).isPresent()
                    || wanted.state().filter(state -> state != OrderState.SETTLED).isPresent()
                    || wanted.mark().isPresent()
                    || isOfNone(wanted.stores())) {
                return Optional.empty();
            }
            List<String> conditions = new ArrayList<>();
            wanted.channel()
                    .ifPresent(channel -> conditions.add(is("d.channel", "channel", channel)));
            wanted.stores().ifPresent(stores -> conditions.add(in("d.store_id", "stores", stores)));
            if (wanted.skus().isPresent()) {
                values.put("offer", wanted.offer());
                conditions.add("d.offers @> ARRAY[CAST(:offer AS text)]");
            }
            if (!wanted.q().isEmpty()) {
                values.put("q", wanted.q());
                conditions.add("(d.order_id = :q OR d.member_id = :q)");
            }
            return Optional.of(DIRECT + rest(conditions, "d.settled_at", "d.order_id"));
        }

        private String rest(List<String> conditions, String at, String id) {
            wanted.from()
                    .ifPresent(from -> {
                        values.put("from", from);
                        conditions.add(at + " >= :from");
                    });
            wanted.until()
                    .ifPresent(until -> {
                        values.put("until", until);
                        conditions.add(at + " < :until");
                    });
            behind.ifPresent(place -> {
                values.put("at", place.at());
                values.put("id", place.id());
                conditions.add("(%s, %s) < (:at, :id)".formatted(at, id));
            });
            return (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                    + " ORDER BY %s DESC, %s DESC LIMIT :limit".formatted(at, id);
        }

        private String is(String column, String name, Enum<?> value) {
            values.put(name, value.name());
            return column + " = :" + name;
        }

        private String in(String column, String name, List<String> some) {
            values.put(name, some);
            return column + " IN (:" + name + ")";
        }

        private static boolean isOfNone(Optional<List<String>> some) {
            return some.filter(List::isEmpty).isPresent();
        }
    }
}
