package org.tidemark.journal;

import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;

/**
 * Whatever goes wrong around a journal. The text says what, where and what to do; the message is
 * English.
 */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    /** Something for whoever looks after the platform; people are shown it as it is, quoted. */
    public JournalException(String message) {
        this(message, null);
    }

    /** The same, with what it comes from. */
    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.text = new LocalizedText("账本不能继续：“" + message + "”", message);
    }

    /** With a text for people. */
    public JournalException(LocalizedText text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** What is wrong and what to do, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
