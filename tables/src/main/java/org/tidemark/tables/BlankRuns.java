package org.tidemark.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Turns columns that are padded with blanks into columns separated by one blank: a run of blanks
 * and tabs becomes one blank, and those at either end of a line go.
 */
final class BlankRuns extends FilterReader {

    static final char SEPARATOR = ' ';

    private static final int NOTHING = -2;

    private boolean atLineStart = true;
    private int waiting = NOTHING;

    BlankRuns(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (waiting != NOTHING) {
            int c = waiting;
            waiting = NOTHING;
            return c;
        }
        int c = in.read();
        boolean blanks = isBlank(c);
        while (isBlank(c)) {
            c = in.read();
        }
        boolean lineEnds = c < 0 || c == '\n' || c == '\r';
        boolean separates = blanks && !atLineStart && !lineEnds;
        atLineStart = lineEnds;
        if (separates) {
            waiting = c;
            return SEPARATOR;
        }
        return c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                return count == 0 && length > 0 ? -1 : count;
            }
            target[offset + count] = (char) c;
            count++;
        }
        return count;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }
}
