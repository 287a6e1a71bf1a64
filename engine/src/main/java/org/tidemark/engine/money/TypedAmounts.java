package org.tidemark.engine.money;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Amounts as people type them: half-width or full-width digits, a currency sign before them or 元
 * behind, thousands apart by commas or spaces, blanks around. What may be read in two ways is not
 * read: a group that is not of three digits, a second point, a sign.
 */
final class TypedAmounts {

    private static final int MAX_LENGTH = 64;
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\\.[0-9]+)?");
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private TypedAmounts() {}

    /** The value in units of 10^-decimals; empty when the text is no amount. */
    static OptionalLong read(String typed, int decimals) {
        if (typed.length() > MAX_LENGTH) {
            return OptionalLong.empty();
        }
        String bare = bare(halfWidth(typed));
        String digits = ungrouped(bare);
        try {
            return OptionalLong.of(Decimals.parse(digits, decimals));
        } catch (MalformedAmountException notAnAmount) {
            return OptionalLong.empty();
        }
    }

    /** Full-width forms as half-width ones, every blank a space. */
    private static String halfWidth(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
                text.append((char) (c - FULL_WIDTH_OFFSET));
            } else if (c == '\u3002') { // the full stop of a Chinese keyboard
                text.append('.');
            } else if (c == '\uFFE5') {
                text.append('\u00A5');
            } else {
                text.append(Character.isSpaceChar(c) || c == '\t' ? ' ' : c);
            }
        }
        return text.toString();
    }

    /** Without blanks around, a currency sign before and 元 behind. */
    private static String bare(String text) {
        String bare = text.strip();
        if (bare.startsWith("\u00A5")) {
            bare = bare.substring(1).strip();
        }
        return bare.endsWith("元") ? bare.substring(0, bare.length() - 1).strip() : bare;
    }

    /** Without commas or spaces between groups of three; left as it is where they are not that. */
    private static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replaceAll("[, ]", "") : text;
    }
}
