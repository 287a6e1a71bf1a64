package org.tidemark.tables.out;

import org.tidemark.engine.plan.LocalizedText;

/** An output that would destroy something. The text says which and what to do. */
public final class OutputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    OutputException(String zh, String en) {
        super(en);
        text = new LocalizedText(zh, en);
    }

    /** What is wrong, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
