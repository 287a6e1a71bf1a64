package org.tidemark.cli;

import org.tidemark.engine.plan.LocalizedText;

/**
 * What the user gave cannot be used: a file that cannot be read, a line that is no command, options
 * that do not fit. The text is for the user and says what, where and what to do; exit status 2.
 */
public final class BadInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient LocalizedText text;

    /** With a text for people; the message is English. */
    public BadInputException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    /** With a text for people and what it tells of. */
    public BadInputException(LocalizedText text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** What is wrong and what to do, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
