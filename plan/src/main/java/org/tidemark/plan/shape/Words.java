package org.tidemark.plan.shape;

/** Words in messages: kept short and printable. */
final class Words {

    private static final int MAX_SHOWN = 40;

    private Words() {}

    /** At most 40 characters of a text, control characters replaced, for a message. */
    static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(MAX_SHOWN)
                .forEach(c -> shown.appendCodePoint(isPrintable(c) ? c : '?'));
        return text.codePointCount(0, text.length()) > MAX_SHOWN ? shown + "..." : shown.toString();
    }

    /** Neither a control character nor half of a surrogate pair. */
    static boolean isPrintable(int codePoint) {
        return codePoint >= 0x20
                && (codePoint < 0x7F || codePoint > 0x9F)
                && (codePoint < 0xD800 || codePoint > 0xDFFF)
                && codePoint != 0x2028
                && codePoint != 0x2029;
    }
}
