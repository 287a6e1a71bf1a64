package org.tidemark.bench.engine;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tidemark.cli.TidemarkCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code tidemark bench engine}: orders per second of one core, random buyers among many members.
 */
@Command(
        name = "engine",
        description = "Orders per second of one core, with random buyers among many members.",
        mixinStandardHelpOptions = true)
public final class EngineBench implements Callable<Integer> {

    @Option(
            names = "--members",
            defaultValue = "10000000",
            description = "Members in the ledger (default: ${DEFAULT-VALUE}).")
    private int members;

    @Option(
            names = "--orders",
            defaultValue = "10000000",
            description = "Orders in the measured part (default: ${DEFAULT-VALUE}).")
    private int orders;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        EngineRun run = new EngineRun(members);
        long enrolled = run.enrol();
        // As many unmeasured orders as measured ones: the code is compiled, the positions are in
        // place.
        run.settle(orders);
        EngineRun.Figures figures = run.settle(orders);
        if (json) {
            out.printf(
                    "{\"members\":%d,\"orders\":%d,\"enrolmentsPerSecond\":%d,\"ordersPerSecond\":%d,\"ordersPerCpuSecond\":%d,"
                            + "\"capExits\":%d,\"checksum\":%d}%n",
                    members,
                    orders,
                    perSecond(members, enrolled),
                    figures.ordersPerSecond(),
                    figures.ordersPerCpuSecond(),
                    figures.capExits(),
                    figures.checksum());
        } else {
            out.printf("members            %,15d%n", members);
            out.printf("enrolments/s       %,15d%n", perSecond(members, enrolled));
            out.printf("orders             %,15d%n", orders);
            out.printf(
                    "orders/s           %,15d   seed plan, one core, names resolved, aim 2,000,000%n",
                    figures.ordersPerSecond());
            out.printf(
                    "orders/s of CPU    %,15d   the same, by the processor time of the one thread%n",
                    figures.ordersPerCpuSecond());
            out.printf("forced exits       %,15d%n", figures.capExits());
        }
        return TidemarkCommand.OK;
    }

    private static long perSecond(long count, long nanos) {
        return EngineRun.perSecond(count, nanos);
    }
}
