package org.tidemark.server.trade.catalogue;

import java.util.List;

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

    /** The arguments as a message wants them. */
    public Object[] values() {
        return arguments.toArray();
    }
}
