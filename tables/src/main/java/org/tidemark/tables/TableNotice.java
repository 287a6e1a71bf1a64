package org.tidemark.tables;

import org.tidemark.engine.plan.LocalizedText;

/**
 * Something that was recognised in a table and is to be said aloud.
 *
 * @param line from 1, 0 for the file as a whole
 */
public record TableNotice(long line, LocalizedText text) {

    /** With its text in Chinese and English. */
    public TableNotice(long line, String zh, String en) {
        this(line, new LocalizedText(zh, en));
    }
}
