package org.tidemark.server.web.door;

import java.util.regex.Pattern;

/**
 * Characters that nobody types or sees: controls, NUL above all, which no database keeps, and what
 * turns the direction of the text around it. Tab and line ends are characters that people type.
 */
final class Unseen {

    private static final Pattern CHARACTERS =
            Pattern.compile(
                    "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069]");

    private Unseen() {}

    static boolean in(String text) {
        return CHARACTERS.matcher(text).find();
    }

    static String without(String text) {
        return CHARACTERS.matcher(text).replaceAll("");
    }
}
