package org.tidemark.plan.template;

import org.tidemark.plan.shape.Phrase;

/**
 * A value of a plan file that a form asks for.
 *
 * @param path keys from the root joined by dots, list items as {@code [0]}
 * @param value that stands there, without quotes
 * @param meaning of its key
 * @param start where its writing begins in the text, in chars
 * @param end where it ends
 * @param quoted whether it is written in quotes
 */
public record TemplateField(
        String path, String value, Phrase meaning, int start, int end, boolean quoted) {

    /** The block that it is in: its path without the last key. */
    public String block() {
        int end = path.lastIndexOf('.');
        return end < 0 ? "" : path.substring(0, end);
    }
}
