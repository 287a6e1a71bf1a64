package org.tidemark.server.faces.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.LedgerReads;
import org.tidemark.server.kernel.ledger.ManyCommands;

/**
 * Makes the demo's past where there is none yet, before the doors open: a ledger's time never goes
 * back, so nobody may act before the last day of the past is closed.
 */
@Component
@ConditionalOnProperty("tidemark.demo")
final class DemoPast implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPast.class);

    private final LedgerClient ledger;
    private final LedgerReads reads;
    private final Clock clock;
    private final DemoSize size;
    private volatile boolean made;

    /**
     * A past.
     *
     * @param orders how many orders it has; members and days follow from it
     */
    DemoPast(
            LedgerClient ledger,
            LedgerReads reads,
            Clock clock,
            @Value("${tidemark.demo.orders:" + DemoSize.WHOLE + "}") int orders) {
        this.ledger = ledger;
        this.reads = reads;
        this.clock = clock;
        this.size = DemoSize.of(orders);
    }

    /** Before the web server's. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (reads.overview().value().at().isEmpty()) {
            ManyCommands commands = ledger.many();
            new DemoHistory(size, LocalDate.now(clock), clock.getZone()).tell(commands::take);
            ManyCommands.Done done = commands.finish();
            LOG.info(
                    "the demo's past: {} days, {} commands, {} of them refused",
                    size.days(),
                    done.accepted() + done.refused(),
                    done.refused());
        } else {
            // Again where a start broke off in between; what is there stays as it is.
            DemoOpening.commands(id -> LedgerClient.head(id, DemoOpening.DEMO))
                    .forEach(ledger::submit);
        }
        made = true;
    }

    @Override
    public void stop() {
        made = false;
    }

    @Override
    public boolean isRunning() {
        return made;
    }

    /** How large it is. */
    DemoSize size() {
        return size;
    }
}
