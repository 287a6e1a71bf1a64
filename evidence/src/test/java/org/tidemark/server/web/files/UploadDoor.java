package org.tidemark.server.web.files;

import java.util.List;

/** The reader of tables that people send. */
public final class UploadDoor {

    private UploadDoor() {}

    /** Rows and mistakes. */
    public static String read(byte[] file) {
        UploadedTable table = UploadedTable.read(file, List.of("sku", "stock"), "sku");
        return table.rows().stream().map(UploadedTable.Row::cells).toList()
                + "\n"
                + table.mistakes();
    }
}
