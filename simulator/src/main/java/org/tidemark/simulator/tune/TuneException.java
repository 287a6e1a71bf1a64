package org.tidemark.simulator.tune;

import org.tidemark.engine.plan.LocalizedText;

/** A plan, an offer or bounds that cannot be tuned; the message says what to do. */
public final class TuneException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    TuneException(String message) {
        this(new LocalizedText(message, message));
    }

    /** With a text in both languages; the message is English. */
    TuneException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    /** What is wrong, in both languages where both are known. */
    public LocalizedText text() {
        return text;
    }
}
