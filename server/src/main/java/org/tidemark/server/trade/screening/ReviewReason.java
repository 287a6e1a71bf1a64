package org.tidemark.server.trade.screening;

/**
 * One part of a score.
 *
 * @param figure what was found, in the signal's unit
 * @param threshold from where on it counts, in the same unit
 * @param points what it adds, 1 to the signal's most
 */
public record ReviewReason(Signal signal, long figure, long threshold, int points) {

    /**
     * Half the signal's most at the threshold, all of it at twice the threshold, in proportion
     * between, rounded down; nothing below the threshold.
     */
    static int points(Signal signal, long figure, long threshold) {
        if (figure < threshold) {
            return 0;
        }
        if (figure / 2 >= threshold) {
            return signal.most();
        }
        // figure < 2 * threshold and thresholds have an upper bound: no overflow
        return Math.toIntExact(signal.most() * figure / (2 * threshold));
    }
}
