package org.tidemark.engine.money;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Amounts as people type them and as tables hold them: half-width or full-width digits, ¥, CNY or
 * RMB before them or 元, CNY or RMB behind, thousands apart by commas or spaces, blanks around. What
 * may be read in two ways is not read: a group that is not of three digits, a second point, a sign
 * where none is expected.
 */
final class TypedAmounts {

    private static final int MAX_LENGTH = 64;
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\\.[0-9]+)?");
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final String MINUS = "-\u2212\u2013\uFE63";

    private TypedAmounts() {}

    /** The value in units of 10^-decimals; empty when the text is no amount. */
    static OptionalLong read(String typed, int decimals, AmountStyle style) {
        if (typed.length() > MAX_LENGTH) {
            return OptionalLong.empty();
        }
        String text = halfWidth(typed).strip();
        if (!style.signed()) {
            return unsigned(text, decimals, style);
        }
        String inside = withoutSign(text);
        boolean positive = inside.length() == text.length() || text.indexOf('+') >= 0;
        OptionalLong value = unsigned(inside, decimals, style);
        return positive || value.isEmpty() ? value : OptionalLong.of(-value.getAsLong());
    }

    private static OptionalLong unsigned(String text, int decimals, AmountStyle style) {
        String bare = bare(text);
        String digits = ungrouped(style.decimalComma() ? swapped(bare) : bare);
        try {
            return OptionalLong.of(
                    Decimals.parse(
                            style.idleZeros() ? withoutIdleZeros(digits, decimals) : digits,
                            decimals));
        } catch (MalformedAmountException notAnAmount) {
            return OptionalLong.empty();
        }
    }

    /**
     * Without one sign: before or behind everything, between currency and digits, or brackets. A
     * text without a sign comes back as it is; so does one with two, which is no amount then.
     */
    private static String withoutSign(String text) {
        String currency = currencyBefore(text);
        String rest = text.substring(currency.length()).strip();
        if (rest.isEmpty()) {
            return text;
        }
        char first = rest.charAt(0);
        char last = rest.charAt(rest.length() - 1);
        if (first == '+' || isMinus(first)) {
            return currency + rest.substring(1).strip();
        }
        if (isMinus(last)) {
            return currency + rest.substring(0, rest.length() - 1).strip();
        }
        if (first == '(' && last == ')' && rest.length() > 2) {
            return currency + rest.substring(1, rest.length() - 1).strip();
        }
        return text;
    }

    private static boolean isMinus(char c) {
        return MINUS.indexOf(c) >= 0;
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

    /** Without blanks around, and a currency before or behind. */
    private static String bare(String text) {
        String bare = text.substring(currencyBefore(text).length()).strip();
        String upper = bare.toUpperCase(Locale.ROOT);
        for (String behind : new String[] {"元", "CNY", "RMB"}) {
            if (upper.endsWith(behind)) {
                return bare.substring(0, bare.length() - behind.length()).strip();
            }
        }
        return bare;
    }

    private static String currencyBefore(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (String before : new String[] {"\u00A5", "CNY", "RMB"}) {
            if (upper.startsWith(before)) {
                return text.substring(0, before.length());
            }
        }
        return "";
    }

    /** Commas for points and points for commas. */
    private static String swapped(String text) {
        return text.replace(',', '\n').replace('.', ',').replace('\n', '.');
    }

    /** Without commas or spaces between groups of three; left as it is where they are not that. */
    private static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replaceAll("[, ]", "") : text;
    }

    private static String withoutIdleZeros(String text, int decimals) {
        int point = text.indexOf('.');
        int end = text.length();
        while (point >= 0 && end > point + 1 + decimals && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
    }
}
