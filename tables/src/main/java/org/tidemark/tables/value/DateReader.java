package org.tidemark.tables.value;

import java.time.DateTimeException;
import org.tidemark.tables.TableException;

/** Reads dates, with or without a time and an offset. */
public interface DateReader {

    /**
     * Reads a date.
     *
     * @throws DateTimeException when the text is none, or one of no year from 1900 to 2199
     */
    WrittenTime read(String text);

    /** The shapes that are read without being told. */
    static DateReader usual() {
        return UsualDates.READER;
    }

    /**
     * A pattern like {@code dd.MM.yyyy HH:mm}.
     *
     * @throws TableException when it cannot be meant; the text says which letter is wrong
     */
    static DateReader ofPattern(String pattern) throws TableException {
        return PatternDates.of(pattern);
    }
}
