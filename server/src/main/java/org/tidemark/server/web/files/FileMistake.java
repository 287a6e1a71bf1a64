package org.tidemark.server.web.files;

import java.util.Arrays;
import java.util.List;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;

/**
 * Something wrong in a file.
 *
 * @param line of the file, from 1; 0 for the file as a whole
 * @param column by its name, empty for the whole line
 * @param value that stands there, empty for none
 * @param key of the text that says what is wrong and what to do
 * @param arguments of that text; of a {@link LocalizedText} its reader's language is taken
 */
public record FileMistake(
        long line, String column, String value, String key, List<Object> arguments) {

    public FileMistake {
        arguments = List.copyOf(arguments);
    }

    /** Something wrong in a cell. */
    public static FileMistake cell(
            long line, String column, String value, String key, Object... arguments) {
        return new FileMistake(line, column, value, key, Arrays.asList(arguments));
    }

    /** What a form would say of such a cell too. */
    public static FileMistake cell(long line, String column, String value, Fault fault) {
        return new FileMistake(line, column, value, fault.key(), fault.arguments());
    }

    /** Something wrong with a line as a whole. */
    public static FileMistake line(long line, String key, Object... arguments) {
        return cell(line, "", "", key, arguments);
    }

    /** Something wrong with the file as a whole. */
    public static FileMistake file(String key, Object... arguments) {
        return cell(0, "", "", key, arguments);
    }

    /** A sentence with line, column and value, what is wrong and what to do. */
    public String sentence(Frame frame) {
        Object[] told =
                arguments.stream()
                        .map(one -> one instanceof LocalizedText text ? frame.of(text) : one)
                        .toArray();
        String text = frame.say(key, told);
        String known =
                value.isEmpty() || text.contains(value)
                        ? text
                        : frame.say("files.value", text, value);
        if (line == 0) {
            return known;
        }
        return column.isEmpty()
                ? frame.say("files.line", Figures.count(line), known)
                : frame.say("files.cell", Figures.count(line), column, known);
    }
}
