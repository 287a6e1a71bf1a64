package org.tidemark.simulator.tune;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.WordBundle;

/** A plan, an offer or bounds that cannot be tuned; the message says what to do. */
public final class TuneException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final WordBundle WORDS = WordBundle.beside(TuneException.class);

    private final transient LocalizedText text;

    /** With one of the words of tuning and what they speak of; the message is English. */
    TuneException(String key, Object... values) {
        this(WORDS.say(key, values));
    }

    /** With a text in both languages; the message is English. */
    TuneException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    /** What is wrong and what to do, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
