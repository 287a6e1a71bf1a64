package org.tidemark.tables;

import java.io.IOException;
import org.tidemark.engine.plan.LocalizedText;

/** What a stream or a text below the reader cannot go on with; the reader tells it as its own. */
final class UnreadableInputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    UnreadableInputException(String zh, String en) {
        super(en);
        text = new LocalizedText(zh, en);
    }

    LocalizedText text() {
        return text;
    }
}
