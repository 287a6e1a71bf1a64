package org.tidemark.bench.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.Enrol;
import org.tidemark.engine.command.Command.Order;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.plan.YamlPlanReader;

/**
 * A ledger with many members under the seed plan, and orders of random members in it. Commands are
 * made outside the measured time, in batches, each batch first prefetched and then executed, both
 * measured.
 */
final class EngineRun {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 64;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final Timestamp AT = Timestamp.parse("2026-01-01T08:00:00+08:00");
    private static final String PLAN =
            """
            plan: 1
            programme: seed
            currency: CNY
            pool:
              issuePrice: "1.00"
              mintRatio: 70%
              retention: 20%
              cap: { multiple: 3, basis: spend }
              unclaimedRewards: platform
            offers:
              box:
                split: { cost: 30%, platform: 10%, rewards: 30%, pool: 30% }
            """;

    private final int members;
    private final CountingSink sink = new CountingSink();
    private final Ledger ledger = new Ledger(new YamlPlanReader(), new ForgetfulArchive());
    private final SplittableRandom random = new SplittableRandom(20260101);

    EngineRun(int members) {
        this.members = members;
        require(ledger.adopt(PLAN, sink));
    }

    /** What a measured run came to. */
    record Figures(long ordersPerSecond, long ordersPerCpuSecond, long capExits, long checksum) {}

    /** Enrols everybody; gives the nanoseconds it took. */
    long enrol() {
        long start = System.nanoTime();
        for (int i = 0; i < members; i++) {
            require(
                    ledger.execute(
                            new Enrol("e", AT, name(i), Command.NONE, Command.NO_REGION, false),
                            sink));
        }
        return System.nanoTime() - start;
    }

    /** Settles so many orders of 10.00 to 2,000.00 by random members. */
    Figures settle(int count) {
        List<Order> batch = new ArrayList<>(BATCH);
        long exitsBefore = ledger.view().pool(0).capExits();
        long nanos = 0;
        long cpuNanos = 0;
        long touched = 0;
        for (int done = 0; done < count; done += BATCH) {
            batch.clear();
            for (int i = 0; i < BATCH; i++) {
                batch.add(order());
            }
            long start = System.nanoTime();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            touched += ledger.prefetch(batch);
            for (Order order : batch) {
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

    private Order order() {
        long amountFen = 1_000 + random.nextLong(199_001);
        return new Order(
                "o",
                AT,
                name(random.nextInt(members)),
                List.of(new OrderLine("box", amountFen, 0)),
                0,
                List.of(),
                Command.NONE,
                Command.NO_REGION);
    }

    private static String name(int member) {
        return "m" + member;
    }

    static long perSecond(long count, long nanos) {
        return Math.multiplyHigh(count, NANOS_PER_SECOND) == 0
                ? count * NANOS_PER_SECOND / nanos
                : 0;
    }

    private static void require(Outcome outcome) {
        if (!outcome.accepted()) {
            throw new LedgerException.Broken("a measured command was not accepted: " + outcome);
        }
    }
}
