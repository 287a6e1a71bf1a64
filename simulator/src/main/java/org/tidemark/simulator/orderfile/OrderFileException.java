package org.tidemark.simulator.orderfile;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.tables.TableException;

/**
 * An order file that cannot be read as it was said to be. The text says what, where, what to do;
 * the message is English.
 */
public final class OrderFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    /** With a text for people, in Chinese and English. */
    public OrderFileException(String zh, String en) {
        super(en);
        text = new LocalizedText(zh, en);
    }

    /** What the reader of tables has to say. */
    public OrderFileException(TableException cause) {
        super(cause.getMessage(), cause);
        text = cause.text();
    }

    /** What is wrong, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
