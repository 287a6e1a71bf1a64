package org.tidemark.server.faces.law;

import org.tidemark.plan.law.LawRule;

/**
 * Where the business stands against a threshold.
 *
 * @param now the figure of the business; money in fen
 */
public record LawNote(LawThreshold threshold, LawRule rule, long now) {

    private static final long HUNDRED = 100;

    /** Whether it is reached. */
    public boolean isReached() {
        return threshold.isReached(now);
    }

    /** How much of the threshold it is, of a hundred, at most all. */
    public int part() {
        return now <= 0
                ? 0
                : now >= threshold.figure()
                        ? (int) HUNDRED
                        : Math.toIntExact(now * HUNDRED / threshold.figure());
    }
}
