package org.tidemark.server.people.vault;

import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;

/**
 * The key to personal data is not there, is another one, or cannot be changed now. The text says
 * what to do; the message is English.
 */
public final class PeopleKeyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    PeopleKeyException(LocalizedText text) {
        this(text, null);
    }

    PeopleKeyException(LocalizedText text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** What is wrong and what to do, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
