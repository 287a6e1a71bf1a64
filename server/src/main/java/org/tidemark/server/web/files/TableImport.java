package org.tidemark.server.web.files;

import java.util.List;

/** What a table is taken in as. */
public interface TableImport {

    /** Its short name, by which files that were taken in before are known. */
    String kind();

    /** Columns that it must have. */
    List<String> columns();

    /** The column that every row of data fills; a row of sums leaves it empty. */
    String id();

    /**
     * Checks every row and tells the table what is wrong.
     *
     * @return what writes all of it; run in a transaction where nothing is wrong, and undone where
     *     it tells the table that something is
     */
    Runnable read(UploadedTable table);
}
