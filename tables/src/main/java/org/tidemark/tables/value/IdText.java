package org.tidemark.tables.value;

import java.util.regex.Pattern;

/** Ids as tables have them. */
public final class IdText {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,3}");
    private static final Pattern APOSTROPHE = Pattern.compile("'[0-9].*");

    private IdText() {}

    /** Without the apostrophe by which a spreadsheet keeps digits as a text. */
    public static String of(String cell) {
        return APOSTROPHE.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /**
     * Whether a spreadsheet has made a number of it and lost its last digits, {@code 1.38E+10}:
     * different ids have become the same.
     */
    public static boolean isScientific(String id) {
        return SCIENTIFIC.matcher(id).matches();
    }
}
