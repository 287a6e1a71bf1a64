package org.tidemark.journal.record;

/** Texts that survive UTF-8 and PostgreSQL unchanged; others are refused. */
final class KeptText {

    /** The longest text of any other field, in characters: a plan file. */
    public static final int MAX_TEXT_LENGTH = 1 << 20;

    private KeptText() {}

    /** A text without control characters. */
    static String line(String text, String field) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new UnfitCommandException(
                        "a control character at position " + i + " of `" + field + "`; remove it");
            }
        }
        return text(text, field);
    }

    /** A text that survives UTF-8 and PostgreSQL. */
    static String text(String text, String field) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new UnfitCommandException(
                    "`"
                            + field
                            + "` is longer than "
                            + MAX_TEXT_LENGTH
                            + " characters; shorten it");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new UnfitCommandException(
                        "a NUL at position " + i + " of `" + field + "`; remove it");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new UnfitCommandException(
                            "half a character at position "
                                    + i
                                    + " of `"
                                    + field
                                    + "`; correct it");
                }
                i++;
            }
        }
        return text;
    }
}
