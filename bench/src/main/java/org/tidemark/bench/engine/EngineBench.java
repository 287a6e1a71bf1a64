package org.tidemark.bench.engine;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tidemark.bench.BenchCommand;
import org.tidemark.cli.TidemarkCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code tidemark bench engine}: orders per second of one core, random buyers among many members,
 * with the seed plan and with every mechanism at once.
 */
@Command(name = "engine", mixinStandardHelpOptions = true)
public final class EngineBench implements Callable<Integer> {

    private static final long SEED_AIM = 2_000_000;
    private static final long EVERYTHING_AIM = 700_000;

    @Option(
            names = "--members",
            defaultValue = "10000000",
            paramLabel = "${bundle:cli.label.number}")
    private int members;

    @Option(
            names = "--orders",
            defaultValue = "10000000",
            paramLabel = "${bundle:cli.label.number}")
    private int orders;

    @Option(names = "--json")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        BenchCommand.requireCount("--members", members);
        BenchCommand.requireCount("--orders", orders);
        PrintWriter out = spec.commandLine().getOut();
        Part seed = measure(new SeedScenario(members));
        if (!json) {
            out.printf("%-30s %,14d%n", "members", members);
            out.printf("%-30s %,14d%n", "orders in each part", orders);
            print(out, "seed plan", seed, SEED_AIM);
        }
        Part everything = measure(new EverythingScenario(members));
        if (json) {
            out.printf(
                    "{\"members\":%d,\"orders\":%d,%s,\"everything\":{%s}}%n",
                    members, orders, json(seed), json(everything));
        } else {
            print(out, "every mechanism", everything, EVERYTHING_AIM);
        }
        return TidemarkCommand.OK;
    }

    /** What one ledger came to. */
    private record Part(long enrolmentsPerSecond, EngineRun.Figures figures) {}

    /**
     * As many unmeasured orders as measured ones: the code is compiled, the positions are in place.
     */
    private Part measure(Scenario scenario) {
        EngineRun run = new EngineRun(scenario);
        long enrolments = run.populate();
        run.settle(orders);
        return new Part(enrolments, run.settle(orders));
    }

    private static void print(PrintWriter out, String name, Part part, long aim) {
        EngineRun.Figures figures = part.figures();
        out.println(name);
        out.printf("%-30s %,14d /s%n", "  enrolments", part.enrolmentsPerSecond());
        out.printf(
                "%-30s %,14d /s  aim >= %,d, one core%n",
                "  orders", figures.ordersPerSecond(), aim);
        out.printf(
                "%-30s %,14d /s  by the thread's processor time%n",
                "  orders, undisturbed", figures.ordersPerCpuSecond());
        out.printf("%-30s %,14d%n", "  forced exits", figures.capExits());
    }

    private static String json(Part part) {
        EngineRun.Figures figures = part.figures();
        return "\"enrolmentsPerSecond\":%d,\"ordersPerSecond\":%d,\"ordersPerCpuSecond\":%d,\"capExits\":%d,\"checksum\":%d"
                .formatted(
                        part.enrolmentsPerSecond(),
                        figures.ordersPerSecond(),
                        figures.ordersPerCpuSecond(),
                        figures.capExits(),
                        figures.checksum());
    }
}
