package org.tidemark.server.web.site;

import java.util.List;
import java.util.Optional;

/**
 * A figure on the first page of the console.
 *
 * @param word the key of what it is
 * @param of what stands in its words
 * @param value as it is shown
 * @param page the page of the console that says more, with its query
 * @param alarm the key of what is said where somebody should look at it; empty while all is well
 */
public record ConsoleFigure(
        String word, List<String> of, String value, String page, Optional<String> alarm) {

    public ConsoleFigure {
        of = List.copyOf(of);
    }

    /** One that is well. */
    public static ConsoleFigure of(String word, String value, String page) {
        return new ConsoleFigure(word, List.of(), value, page, Optional.empty());
    }

    /** The same, with what is said where that is so. */
    public ConsoleFigure alarming(boolean so, String key) {
        return new ConsoleFigure(word, of, value, page, so ? Optional.of(key) : Optional.empty());
    }
}
