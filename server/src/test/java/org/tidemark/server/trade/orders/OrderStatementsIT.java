package org.tidemark.server.trade.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.trade.orders.delivery.Fulfilment;

/** How many statements an order costs the database, from the checkout to its settlement. */
class OrderStatementsIT {

    private static final List<String> TABLES =
            List.of(
                    "platform.purchase",
                    "platform.shop_order",
                    "platform.shop_payment",
                    "platform.shop_hold",
                    "platform.shop_refund");

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        System.setProperty(CountedStatements.SWITCH, "true");
        try {
            world = OrdersWorld.open("order-statements");
        } finally {
            System.clearProperty(CountedStatements.SWITCH);
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void an_order_of_two_lines_paid_from_three_sources_costs_so_many_statements() {
        String member = world.member("counted", 200, 100);
        world.basket(member, "goods", 1);
        world.basket(member, "other", 2);
        CountedStatements.forget();
        String order = world.place(member, 6_000, 7_000);
        int placed = ofOneOrder();
        world.pay(member, order);
        int paid = ofOneOrder();
        world.bean(Fulfilment.class).ship(order, "Carrier", "T-1", "staff:test");
        world.bean(Fulfilment.class).receive(member, order);
        int received = ofOneOrder();
        world.platform.turnClock(Duration.ofDays(8));
        world.platform.work();
        int settled = ofOneOrder();

        assertThat(world.order(order).state()).isEqualTo(OrderState.SETTLED);
        System.Logger log = System.getLogger(OrderStatementsIT.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "statements: placed {0}, paid {1}, received {2}, settled {3}",
                placed,
                paid - placed,
                received - paid,
                settled - received);
        assertThat(settled).isLessThan(60);
    }

    /** Without what the rounds ask for all orders at once, at whatever pace they go. */
    private static int ofOneOrder() {
        return (int)
                CountedStatements.of(TABLES).stream()
                        .filter(sql -> !sql.strip().endsWith("LIMIT ?"))
                        .count();
    }
}
