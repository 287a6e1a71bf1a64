package org.tidemark.simulator.tune;

import java.util.Locale;
import org.tidemark.engine.money.Ppm;
import org.tidemark.plan.shape.Numbers;

/** How figures of a search are written. */
final class TuneShown {

    static final String NEVER = "never";

    private static final double SMALL = 100;
    private static final double HUGE = 1e9;

    private TuneShown() {}

    /** A rate of a plan: {@code 70%}. */
    static String rate(int ppm) {
        return Numbers.percent(ppm);
    }

    /** A multiple of a plan: {@code 1.2}. */
    static String multiple(int ppm) {
        return Ppm.decimal(ppm);
    }

    /** An estimated share: {@code 15.9%}. */
    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * SMALL);
    }

    /** An estimated growth: {@code 382}, {@code 14.5}. */
    static String growth(double growth) {
        if (growth > HUGE && growth < Double.POSITIVE_INFINITY) {
            return "> 10^9";
        }
        return Double.isInfinite(growth)
                ? NEVER
                : String.format(Locale.ROOT, growth < SMALL ? "%.1f" : "%,.0f", growth);
    }

    /** The growth that was counted, or that it did not come within the orders run. */
    static String growth(Counted counted) {
        return counted.breakEvenOrders() == 0
                ? "-"
                : growth((double) counted.breakEvenOrders() / counted.watched());
    }
}
