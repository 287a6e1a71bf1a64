package org.tidemark.tables;

import org.tidemark.engine.plan.LocalizedText;

/**
 * A table that cannot be read. The text says what, where and what to do; the message is English.
 */
public final class TableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    /** With a text for people. */
    public TableException(String zh, String en) {
        this(new LocalizedText(zh, en));
    }

    /** With a text for people. */
    public TableException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    /** What is wrong, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
