package org.tidemark.commands;

import java.util.Collection;

/** Finds what a misspelt word was meant to be. */
final class Spelling {

    private static final int MAX_LENGTH = 40;

    private Spelling() {}

    /**
     * Advice for a word that is not one of those allowed: the nearest one where there is one, else
     * all.
     */
    static String advice(String word, Collection<String> allowed) {
        String nearest = "";
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : allowed) {
            int distance = word.length() > MAX_LENGTH ? least : distance(word, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest.isEmpty()
                ? "allowed here: " + String.join(", ", allowed)
                : "did you mean \"" + nearest + "\"?";
    }

    /** The word as it may stand in a message: cut where it is long. */
    static String quoted(String word) {
        String shown = word.length() > MAX_LENGTH ? word.substring(0, MAX_LENGTH) + "..." : word;
        return "\"" + shown + "\"";
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
