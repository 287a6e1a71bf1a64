package org.tidemark.server.web.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Texts as people type and paste them: from Chinese keyboards, from address books that wrap numbers
 * in marks of direction, from pages with other kinds of blanks. What cannot be seen is left out;
 * what can be seen stays as it is.
 */
public final class TypedText {

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** Marks of direction, blanks without width, byte order marks; not what joins an emoji. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200D]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BLANKS_OF_A_LINE = Pattern.compile("[\\s\\p{Z}&&[^\\n]]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,，、;；]+");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern MIDDLE_DOT =
            Pattern.compile(
                    " ?[\\u00B7\\u0387\\u2022\\u2024\\u2027\\u2219\\u22C5\\u25CF\\u30FB] ?");

    private TypedText() {}

    /** On one line: blanks and line ends are one space each, none around. */
    public static String line(String typed) {
        return BLANKS.matcher(seen(typed, Form.NFC)).replaceAll(" ").strip();
    }

    /** On the lines on which it was typed, without blanks around. */
    public static String lines(String typed) {
        String ends = seen(typed, Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
        return BLANKS_OF_A_LINE.matcher(ends).replaceAll(" ").strip();
    }

    /**
     * The name of a person as documents have it, so that two who typed the same name are equal:
     * half-width, whatever middle dot was at hand as {@code ·}.
     */
    public static String personName(String typed) {
        String narrow = BLANKS.matcher(seen(typed, Form.NFKC)).replaceAll(" ").strip();
        return MIDDLE_DOT.matcher(narrow).replaceAll("\u00B7");
    }

    /** The digits in it, as ASCII; everything else is left out. */
    public static String digits(String typed) {
        StringBuilder digits = new StringBuilder(typed.length());
        typed.codePoints()
                .map(point -> Character.digit(point, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return digits.toString();
    }

    /** A whole number that is not negative, in digits of any width; empty when it is none. */
    public static OptionalLong whole(String typed) {
        String digits = seen(typed, Form.NFKC).strip();
        return WHOLE.matcher(digits).matches()
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    /** Letters and digits, half-width and without blanks or hyphens: numbers of documents. */
    public static String code(String typed) {
        return seen(typed, Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
    }

    /**
     * Names in the order in which they were typed, each once: between blanks, commas or semicolons.
     */
    public static List<String> words(String typed) {
        return BETWEEN_WORDS
                .splitAsStream(typed)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** How many characters it has, as people count them: 𠮷 is one, and so is a family of emoji. */
    public static int length(String text) {
        return (int) CHARACTER.matcher(text).results().count();
    }

    /** Whether it is empty, or longer than so many characters as people count them. */
    public static boolean isEmptyOrLonger(String text, int most) {
        return text.isBlank() || length(text) > most;
    }

    private static String seen(String typed, Form form) {
        return Normalizer.normalize(UNSEEN.matcher(typed).replaceAll(""), form);
    }
}
