package org.tidemark.bench.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.simulator.backtest.ForgetfulArchive;

/**
 * A ledger with many members, and orders in it. Commands are made outside the measured time, in
 * batches, each batch first prefetched and then executed, both measured.
 */
final class EngineRun {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 64;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Scenario scenario;
    private final CountingSink sink = new CountingSink();
    private final Ledger ledger = new Ledger(new YamlPlanReader(), new ForgetfulArchive());

    EngineRun(Scenario scenario) {
        this.scenario = scenario;
        require(ledger.adopt(scenario.plan(), sink));
    }

    /** What a measured run came to. */
    record Figures(long ordersPerSecond, long ordersPerCpuSecond, long capExits, long checksum) {}

    /** Brings everybody in; gives the commands per second. */
    long populate() {
        long start = System.nanoTime();
        long[] count = {0};
        scenario.populate(command -> {
            require(ledger.execute(command, sink));
            count[0]++;
        });
        return perSecond(count[0], System.nanoTime() - start);
    }

    /** Settles so many orders. */
    Figures settle(int count) {
        List<Command.Order> batch = new ArrayList<>(BATCH);
        long exitsBefore = ledger.view().pool(0).capExits();
        long nanos = 0;
        long cpuNanos = 0;
        long touched = 0;
        for (int done = 0; done < count; done += BATCH) {
            batch.clear();
            for (int i = 0; i < Math.min(BATCH, count - done); i++) {
                batch.add(scenario.order());
            }
            long start = System.nanoTime();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            touched += ledger.prefetch(batch);
            for (Command.Order order : batch) {
                require(ledger.execute(order, sink));
            }
            cpuNanos += THREADS.getCurrentThreadCpuTime() - cpuStart;
            nanos += System.nanoTime() - start;
        }
        sink.use(touched);
        long exits = ledger.view().pool(0).capExits() - exitsBefore;
        return new Figures(
                perSecond(count, nanos), perSecond(count, cpuNanos), exits, sink.checksum());
    }

    private static long perSecond(long count, long nanos) {
        return Math.multiplyExact(count, NANOS_PER_SECOND) / Math.max(nanos, 1);
    }

    private static void require(Outcome outcome) {
        if (!outcome.accepted()) {
            throw new LedgerException.Broken("a measured command was not accepted: " + outcome);
        }
    }
}
