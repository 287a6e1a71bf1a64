package org.tidemark.server.trade.catalogue;

import java.util.List;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.server.web.files.UploadedTable;

/**
 * Something that staff entered wrongly.
 *
 * @param field where: the name of the form's field or of the file's column
 * @param key of the text that says what is wrong and what to do
 * @param arguments of that text
 */
public record Mistake(String field, String key, List<String> arguments) {

    public Mistake {
        arguments = List.copyOf(arguments);
    }

    static Mistake of(String field, String key, String... arguments) {
        return new Mistake(field, key, List.of(arguments));
    }

    /** The same in a file. */
    FileMistake inFile(UploadedTable.Row row, String column) {
        return FileMistake.cell(row.line(), column, row.get(column), key, values());
    }

    /** The arguments as a message wants them. */
    public Object[] values() {
        return arguments.toArray();
    }
}
