package org.tidemark.server.faces.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.server.faces.plans.OwnOrders.Taken;
import org.tidemark.server.faces.plans.PlanBacktest.Compared;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.work.HeavyWork;
import org.tidemark.server.kernel.work.TooBusyException;
import org.tidemark.simulator.backtest.Backtest;
import org.tidemark.simulator.backtest.BacktestFigures;
import org.tidemark.simulator.backtest.BacktestProgress;
import org.tidemark.simulator.orderfile.OrderFileException;
import org.tidemark.simulator.orderfile.OrderFileFormat;
import org.tidemark.simulator.orderfile.RejectedRows;

/** Works off the back tests that were asked for, one at a time, on the threads for heavy work. */
@Component
final class PlanBacktestJob implements Job {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(PlanBacktestJob.class);

    private final PlanBacktests backtests;
    private final OwnOrders orders;
    private final PlansInForce plans;
    private final HeavyWork work;
    private final Clock clock;

    PlanBacktestJob(
            PlanBacktests backtests,
            OwnOrders orders,
            PlansInForce plans,
            HeavyWork work,
            Clock clock) {
        this.backtests = backtests;
        this.orders = orders;
        this.plans = plans;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plan-backtests";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        return backtests.next().map(this::done).orElse(0);
    }

    private int done(PlanBacktest asked) {
        Taken taken = orders.of(asked.programme(), asked.from(), asked.until());
        if (taken.orders() == 0) {
            backtests.failed(asked.id(), false, "没有订单 / no orders");
            return 1;
        }
        try {
            BacktestFigures would = work.run(() -> figures(asked.text(), taken));
            @Nullable BacktestFigures inForce = inForce(asked, taken, would);
            RealFigures was =
                    orders.real(
                            taken, asked.programme(), currency(asked), asked.from(), asked.until());
            backtests.done(asked.id(), new Compared(would, inForce, was), taken.cut());
        } catch (OrderFileException untestable) {
            backtests.failed(
                    asked.id(),
                    taken.cut(),
                    untestable.text().zh() + " / " + untestable.text().en());
        } catch (TooBusyException later) {
            LOG.info("the back test {} waits: {}", asked.id(), later.getMessage());
            return 0;
        }
        return 1;
    }

    /** The plan in force by the same test; nothing where it cannot be tested. */
    private @Nullable BacktestFigures inForce(
            PlanBacktest asked, Taken taken, BacktestFigures would) throws TooBusyException {
        String text = plans.find(asked.programme()).map(PlanInForce::text).orElse("");
        if (text.equals(asked.text())) {
            return would;
        }
        try {
            return text.isEmpty() ? null : work.run(() -> figures(text, taken));
        } catch (OrderFileException untestable) {
            LOG.info("the plan in force cannot be tested: {}", untestable.getMessage());
            return null;
        }
    }

    private static String currency(PlanBacktest asked) {
        return switch (PlanFile.read("plan", asked.text())) {
            case PlanReadResult.Accepted accepted -> accepted.plan().currency();
            case PlanReadResult.Refused _ -> "";
        };
    }

    private BacktestFigures figures(String plan, Taken taken) throws OrderFileException {
        try {
            Path file = Files.createTempFile("orders", ".csv");
            try (RejectedRows rejected = new RejectedRows(Writer.nullWriter())) {
                Files.writeString(file, taken.table().csv());
                return BacktestFigures.of(
                        new Backtest(plan, "")
                                .run(
                                        file,
                                        OrderFileFormat.standard(),
                                        rejected,
                                        Timestamp.of(
                                                OffsetDateTime.now(clock)
                                                        .truncatedTo(ChronoUnit.SECONDS)
                                                        .plusDays(1)),
                                        BacktestProgress.silent()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
