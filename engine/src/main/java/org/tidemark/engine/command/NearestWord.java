package org.tidemark.engine.command;

import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt word was meant to be, for messages. */
public final class NearestWord {

    private static final int MOST_LOOKED_AT = 60;

    private NearestWord() {}

    /** The candidate nearest to a word, if one is near enough to be what was meant. */
    public static Optional<String> of(String word, Iterable<String> candidates) {
        Optional<String> best = Optional.empty();
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(plain(word), plain(candidate));
            if (distance <= Math.max(1, candidate.length() / 3) && distance < bestDistance) {
                best = Optional.of(candidate);
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Without what people mix up most: case, hyphens and underscores. */
    private static String plain(String word) {
        String start = word.length() > MOST_LOOKED_AT ? word.substring(0, MOST_LOOKED_AT) : word;
        return start.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /**
     * Insertions, deletions, substitutions and swaps of neighbours that turn one into the other.
     */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        char last = a.charAt(i - 1);
        int change = cost[i - 1][j - 1] + (last == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && last == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
