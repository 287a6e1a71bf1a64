package org.tidemark.server.trade.orders;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;

/**
 * What happens to orders by itself: unpaid ones are closed, shipped ones received, received ones
 * settled, and whatever was left half done is finished. Each is found by an indexed query.
 */
@Component
class OrderRounds implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final int AT_ONCE = 50;

    private final OrderStore store;
    private final RefundStore refunds;
    private final OrderHolds holds;
    private final Paying paying;
    private final Fulfilment fulfilment;
    private final Settling settling;
    private final RefundRunner runner;

    OrderRounds(
            OrderStore store,
            RefundStore refunds,
            OrderHolds holds,
            Paying paying,
            Fulfilment fulfilment,
            Settling settling,
            RefundRunner runner) {
        this.store = store;
        this.refunds = refunds;
        this.holds = holds;
        this.paying = paying;
        this.fulfilment = fulfilment;
        this.settling = settling;
        this.runner = runner;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        int done = each(refunds.take(AT_ONCE), runner::run);
        done += each(holds.toTidy(AT_ONCE), this::tidy);
        done += moved(OrderState.CREATED, number -> paying.closeUnpaid(number, Step.PLATFORM));
        done += moved(OrderState.SHIPPED, fulfilment::receiveByItself);
        done += moved(OrderState.SETTLING, settling::send);
        done += moved(OrderState.RECEIVED, settling::begin);
        return done;
    }

    private void tidy(String number) {
        holds.tidy(store.find(number).orElseThrow().memberId(), number);
    }

    /** Counts only those that moved on: what has to wait is looked at in the next round. */
    private int moved(OrderState state, Consumer<String> work) {
        List<String> due = store.due(state, AT_ONCE);
        each(due, work);
        int stayed = 0;
        for (String number : due) {
            ShopOrder order = store.find(number).orElseThrow();
            if (order.state() == state && order.dueAt() != null && order.trouble().isEmpty()) {
                stayed++;
            }
        }
        return due.size() - stayed;
    }

    private static int each(List<String> numbers, Consumer<String> work) {
        int done = 0;
        for (String number : numbers) {
            try {
                work.accept(number);
                done++;
            } catch (OrderProblemException | LedgerUnavailableException later) {
                LOG.warn("{} is looked at again later: {}", number, later.getMessage());
            }
        }
        return done;
    }
}
