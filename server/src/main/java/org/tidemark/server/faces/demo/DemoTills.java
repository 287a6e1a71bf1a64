package org.tidemark.server.faces.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.trade.orders.samples.SampleOrders;
import org.tidemark.server.trade.stores.SampleTill;

/**
 * Purchases at a till of today: a few as they should be, and somebody who pays so often and so much
 * within the hour that the last of them waits for a person.
 */
@Component
@Order(60)
@ConditionalOnProperty("tidemark.demo")
final class DemoTills implements DemoPart {

    private static final int ORDINARY = 12;
    private static final int LAST_ORDINARY = 15;
    private static final Fen MEAL = new Fen(28_50);
    private static final int RUSHING = 11;
    private static final int TIMES = 12;
    private static final Fen EACH = new Fen(1_500_00);
    private static final Fen LAST = new Fen(4_500_00);

    private final SampleTill till;
    private final SampleOrders orders;

    DemoTills(SampleTill till, SampleOrders orders) {
        this.till = till;
        this.orders = orders;
    }

    @Override
    public void prepare() {
        String store = DemoOpening.store(1);
        for (int number = ORDINARY; number <= LAST_ORDINARY; number++) {
            if (!till.knows(store, DemoOpening.member(number))) {
                buy(store, DemoOpening.member(number), MEAL);
            }
        }
        String somebody = DemoOpening.member(RUSHING);
        if (!till.knows(store, somebody)) {
            for (int time = 1; time < TIMES; time++) {
                buy(store, somebody, EACH);
            }
            buy(store, somebody, LAST);
        }
    }

    private void buy(String store, String member, Fen amount) {
        till.buy(store, member, amount).ifPresent(orders::paid);
    }
}
