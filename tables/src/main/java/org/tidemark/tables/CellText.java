package org.tidemark.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes away what programs put around the value of a cell. */
public final class CellText {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern GUARDED =
            Pattern.compile("(?s)'+[" + FORMULA.replace("-", "\\-") + "].*");
    private static final Pattern AS_TEXT = Pattern.compile("(?s)=\"(.*)\"");
    private static final Pattern MARKED = Pattern.compile("`[-+.0-9].*");

    private CellText() {}

    /** The cells of a row, cleaned. */
    static List<String> cleaned(List<String> cells) {
        List<String> cleaned = new ArrayList<>(cells.size());
        boolean all = true;
        for (String cell : cells) {
            String text = cleaned(cell);
            all &= text.isEmpty() || text.charAt(0) == '`';
            cleaned.add(text);
        }
        for (int i = 0; i < cleaned.size(); i++) {
            String cell = cleaned.get(i);
            if (!cell.isEmpty()
                    && cell.charAt(0) == '`'
                    && (all || MARKED.matcher(cell).matches())) {
                cleaned.set(i, stripped(cell.substring(1)));
            }
        }
        return cleaned;
    }

    private static String cleaned(String cell) {
        String text = stripped(cell);
        if (text.length() < 2) {
            return text;
        }
        if (text.charAt(0) == '=' && AS_TEXT.matcher(text).matches()) {
            return stripped(text.substring(2, text.length() - 1).replace("\"\"", "\""));
        }
        return text.charAt(0) == '\'' && GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    /** Whether a spreadsheet would take a text for a formula, or its guard for a part of it. */
    public static boolean needsGuard(String text) {
        return !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || text.charAt(0) == '\'' && GUARDED.matcher(text).matches());
    }

    /** Without blanks of any kind, marks and invisible characters at either end. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isNothing(text.charAt(from))) {
            from++;
        }
        while (to > from && isNothing(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isNothing(char c) {
        return c <= ' '
                || c > '~'
                        && (Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT);
    }
}
