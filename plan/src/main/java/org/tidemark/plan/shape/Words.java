package org.tidemark.plan.shape;

import java.util.Locale;
import java.util.Optional;

/** Words in messages: kept short and printable, and the nearest right one for a misspelt one. */
final class Words {

    private static final int MAX_SHOWN = 40;

    private Words() {}

    /** At most 40 characters of a text, control characters replaced, for a message. */
    static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(MAX_SHOWN)
                .forEach(c -> shown.appendCodePoint(isPrintable(c) ? c : '?'));
        return text.codePointCount(0, text.length()) > MAX_SHOWN ? shown + "..." : shown.toString();
    }

    /** Neither a control character nor half of a surrogate pair. */
    static boolean isPrintable(int codePoint) {
        return codePoint >= 0x20
                && (codePoint < 0x7F || codePoint > 0x9F)
                && (codePoint < 0xD800 || codePoint > 0xDFFF)
                && codePoint != 0x2028
                && codePoint != 0x2029;
    }

    /** The candidate nearest to a word, if one is near enough to be what was meant. */
    static Optional<String> nearest(String word, Iterable<String> candidates) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(plain(word), plain(candidate));
            if (distance <= Math.max(1, candidate.length() / 3) && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Without what people mix up most: case, hyphens and underscores. */
    private static String plain(String word) {
        String start = word.length() > MAX_SHOWN ? word.substring(0, MAX_SHOWN) : word;
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
