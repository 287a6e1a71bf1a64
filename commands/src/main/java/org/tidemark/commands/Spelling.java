package org.tidemark.commands;

import java.util.Collection;
import org.tidemark.engine.command.NearestWord;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

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

    /** The same of a key, in no language. */
    static RefusalReason unknownKey(String key, Collection<String> allowed) {
        return unknown(key, allowed, ReasonKey.KEY_MISSPELT, ReasonKey.KEY_UNKNOWN);
    }

    /** The same of a word that is a value, in no language. */
    static RefusalReason unknownWord(String word, Collection<String> allowed) {
        return unknown(word, allowed, ReasonKey.WORD_MISSPELT, ReasonKey.WORD_UNKNOWN);
    }

    private static RefusalReason unknown(
            String word, Collection<String> allowed, ReasonKey misspelt, ReasonKey unknown) {
        Argument shown = Argument.words(shown(word));
        return NearestWord.of(word, allowed)
                .map(nearest -> RefusalReason.of(misspelt, shown, Argument.words(nearest)))
                .orElseGet(() ->
                        RefusalReason.of(
                                unknown, shown, Argument.words(String.join(", ", allowed))));
    }

    /** The word as it may stand in a message: cut where it is long. */
    static String quoted(String word) {
        return "\"" + shown(word) + "\"";
    }

    /** The word cut where it is long. */
    static String shown(String word) {
        return word.length() > MAX_LENGTH ? word.substring(0, MAX_LENGTH) + "..." : word;
    }
}
