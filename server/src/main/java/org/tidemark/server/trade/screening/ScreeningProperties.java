package org.tidemark.server.trade.screening;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an order is held.
 *
 * @param holdConductAt points of the order's own score from which on it waits, 1 to 101
 * @param holdWashAt points of the store's score from which on its orders wait, 1 to 101
 * @param holdRingAt points of the ring's score from which on its orders wait, 1 to 101
 * @param leastOrders so many orders in 30 days a store has before it has a score
 * @param thresholds of single signals, by code, instead of the usual ones
 */
@ConfigurationProperties("tidemark.screening")
public record ScreeningProperties(
        @DefaultValue("40") int holdConductAt,
        @DefaultValue("50") int holdWashAt,
        @DefaultValue("25") int holdRingAt,
        @DefaultValue("10") int leastOrders,
        @DefaultValue Map<Signal, Long> thresholds) {

    /** Keeps the arithmetic of points far from overflow. */
    private static final long GREATEST_THRESHOLD = 1_000_000_000_000L;

    public ScreeningProperties {
        Map<Signal, Long> checked = new EnumMap<>(Signal.class);
        thresholds.forEach((signal, threshold) -> {
            if (threshold < 1 || threshold > GREATEST_THRESHOLD) {
                throw new IllegalArgumentException(
                        "tidemark.screening.thresholds."
                                + signal.code()
                                + " is "
                                + threshold
                                + "; give a whole number from 1 to "
                                + GREATEST_THRESHOLD);
            }
            checked.put(signal, threshold);
        });
        thresholds = Map.copyOf(checked);
    }

    /** From where on a signal counts. */
    long threshold(Signal signal) {
        return thresholds.getOrDefault(signal, signal.usualThreshold());
    }

    /** The points from which on a score holds an order. */
    public int holdAt(Signal.Score score) {
        return switch (score) {
            case CONDUCT -> holdConductAt;
            case WASH -> holdWashAt;
            case RING -> holdRingAt;
        };
    }
}
