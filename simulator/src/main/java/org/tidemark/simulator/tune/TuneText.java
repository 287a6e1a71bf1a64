package org.tidemark.simulator.tune;

import java.io.PrintWriter;
import java.util.Locale;
import org.tidemark.simulator.report.Bilingual;

/** The result of a search for a terminal. */
public final class TuneText {

    private static final String ROW =
            "%-12s %7s %9s %6s %6s  %8s %8s  %7s %7s  %7s %7s  %10s %10s  %8s%n";

    private TuneText() {}

    /** Prints the plan as it is, the plan found, the trade-off, and what it all means. */
    public static void print(Tuning tuning, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s, offer %s. Goal %s: %s.%n%,d values tried.%n%n",
                tuning.plan().programme(),
                tuning.offer(),
                tuning.goal().code(),
                tuning.goal().meaning(),
                tuning.tried());
        out.printf(
                "%-12s %7s %9s %6s %6s  %17s  %15s  %15s  %21s  %8s%n",
                "",
                "mint",
                "stays in",
                "",
                "pool",
                "at least discount",
                "middle",
                "last",
                "break-even",
                "ceiling");
        out.printf(
                ROW, "", "ratio", "pool", "cap", "share", "formula", "engine", "formula", "engine",
                "formula", "engine", "formula", "engine", "formula");
        row(out, "as it is", tuning.before());
        row(out, "found", tuning.found());
        out.println();
        tuning.tradeOff().forEach(row -> row(out, "", row));
        out.println();
        out.println(
                "At least discount: share of orders with at least the same money as a discount.");
        out.println(
                "Middle, last: cash of the order in the middle and of the last one, of its price.");
        out.printf(
                Locale.ROOT,
                "Break-even: growth of all orders until selling pays the price; engine: order %d, - for not yet.%n",
                tuning.found().counted().watched());
        out.printf(
                Locale.ROOT,
                "Engine: %,d equal orders through the rules themselves.%n%n",
                tuning.found().counted().orders());
        Meaning.of(tuning).stream().map(Bilingual::en).forEach(note -> out.println("* " + note));
    }

    private static void row(PrintWriter out, String name, Tuning.Row row) {
        Candidate one = row.candidate();
        Prospect expected = row.expected();
        Counted counted = row.counted();
        boolean holds = expected.holds();
        out.printf(
                ROW,
                name,
                Shown.rate(one.mintRatioPpm()),
                Shown.rate(one.retentionPpm()),
                Shown.multiple(one.capMultiplePpm()),
                Shown.rate(one.poolSharePpm()),
                holds ? Shown.share(expected.betterOff()) : "-",
                Shown.share(counted.betterOffShare()),
                holds ? Shown.share(expected.median()) : "-",
                Shown.share(counted.medianShare()),
                holds ? Shown.share(expected.last()) : "-",
                Shown.share(counted.lastShare()),
                holds ? Shown.growth(expected.breakEven()) : "-",
                Shown.growth(counted),
                Shown.share(expected.ceiling()));
    }
}
