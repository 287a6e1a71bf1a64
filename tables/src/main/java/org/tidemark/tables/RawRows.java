package org.tidemark.tables;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table one after the other, whatever it is written in; empty rows are left out. */
interface RawRows extends Closeable {

    /** The next row, none after the last. */
    @Nullable TableRow next() throws IOException, TableException;
}
