package org.tidemark.commands;

import java.util.Collection;
import org.tidemark.engine.command.NearestWord;

/** Finds what a misspelt word was meant to be. */
final class Spelling {

    private static final int MAX_LENGTH = 40;

    private Spelling() {}

    /**
     * Advice for a word that is not one of those allowed: the nearest one where there is one, else
     * all.
     */
    static String advice(String word, Collection<String> allowed) {
        return NearestWord.of(word, allowed)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "allowed here: " + String.join(", ", allowed));
    }

    /** The word as it may stand in a message: cut where it is long. */
    static String quoted(String word) {
        String shown = word.length() > MAX_LENGTH ? word.substring(0, MAX_LENGTH) + "..." : word;
        return "\"" + shown + "\"";
    }
}
