package org.tidemark.commands;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tidemark.commands.JsonFault.Kind;

/**
 * Walks over bytes that should be one JSON value and stops at the first that cannot stand there.
 */
final class JsonScan {

    private static final List<String> WORDS = List.of("true", "false", "null");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final int END = -1;

    private final byte[] text;
    private final int start;
    private final int end;
    private int at;

    JsonScan(byte[] text, int from, int end) {
        this.text = text;
        this.end = end;
        this.start = from + (isMarked(text, from, end) ? MARK.length : 0);
        this.at = start;
    }

    /** What cannot stand where it stands. */
    static final class StopException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final int at;

        StopException(Kind kind, int at) {
            super(kind.toString(), null, false, false);
            this.kind = kind;
            this.at = at;
        }

        Kind kind() {
            return kind;
        }

        int at() {
            return at;
        }
    }

    /** Where the text begins: behind a byte order mark. */
    int start() {
        return start;
    }

    /** One value and nothing behind it. */
    void document() throws StopException {
        value(0);
        if (next() != END) {
            throw stop(Kind.MORE);
        }
    }

    private void value(int depth) throws StopException {
        int first = next();
        if (first == '{' || first == '[') {
            if (depth == JsonFault.MAX_DEPTH) {
                throw stop(Kind.TOO_DEEP);
            }
            at++;
            if (first == '{') {
                object(depth + 1);
            } else {
                list(depth + 1);
            }
        } else if (first == '"') {
            string();
        } else if (isPart(first)) {
            bare();
        } else {
            throw stop(Kind.NO_VALUE);
        }
    }

    private void object(int depth) throws StopException {
        if (next() == '}') {
            at++;
            return;
        }
        do {
            if (next() != '"') {
                throw stop(Kind.NO_KEY);
            }
            int key = at;
            if (string() > JsonFault.MAX_KEY) {
                throw new StopException(Kind.KEY_TOO_LONG, key);
            }
            if (next() != ':') {
                throw stop(Kind.NO_COLON);
            }
            at++;
            value(depth);
        } while (goesOn('}', Kind.NO_COMMA_IN_OBJECT));
    }

    private void list(int depth) throws StopException {
        if (next() == ']') {
            at++;
            return;
        }
        do {
            value(depth);
        } while (goesOn(']', Kind.NO_COMMA_IN_LIST));
    }

    /** Passes a comma, true, or what closes. */
    private boolean goesOn(char closing, Kind otherwise) throws StopException {
        int found = next();
        if (found != ',' && found != closing) {
            throw stop(otherwise);
        }
        at++;
        return found == ',';
    }

    /** A number, or one of the three words. */
    private void bare() throws StopException {
        int from = at;
        while (isPart(peek())) {
            at++;
        }
        String part = new String(text, from, at - from, StandardCharsets.US_ASCII);
        if (Character.isLetter(part.charAt(0))) {
            if (!WORDS.contains(part)) {
                throw new StopException(Kind.BAD_WORD, from);
            }
        } else if (!part.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new StopException(Kind.BAD_NUMBER, from);
        } else if (part.length() > JsonFault.MAX_DIGITS) {
            throw new StopException(Kind.NUMBER_TOO_LONG, from);
        }
    }

    /** Passes a text; gives its characters. */
    private int string() throws StopException {
        at++;
        int characters = 0;
        while (peek() != '"') {
            int c = peek();
            if (c == END) {
                throw stop(Kind.ENDS);
            }
            if (c < ' ') {
                throw stop(Kind.BAD_CHARACTER);
            }
            if (c == '\\') {
                escape();
            } else {
                at += width(c);
            }
            characters++;
        }
        at++;
        return characters;
    }

    private void escape() throws StopException {
        int from = at;
        at++;
        int sign = peek();
        int digits = sign == 'u' ? 4 : 0;
        if (sign == END || digits == 0 && ESCAPES.indexOf(sign) < 0) {
            throw sign == END ? stop(Kind.ENDS) : new StopException(Kind.BAD_ESCAPE, from);
        }
        at++;
        for (int i = 0; i < digits; i++) {
            if (peek() == END) {
                throw stop(Kind.ENDS);
            }
            if (Character.digit(peek(), 16) < 0) {
                throw new StopException(Kind.BAD_ESCAPE, from);
            }
            at++;
        }
    }

    /** How many bytes the character has that begins here. */
    private int width(int first) throws StopException {
        int width = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (width == 0 || first > 0xF4 || at + width > end) {
            throw stop(Kind.NOT_UTF8);
        }
        for (int i = 1; i < width; i++) {
            if ((text[at + i] & 0xC0) != 0x80) {
                throw stop(Kind.NOT_UTF8);
            }
        }
        return width;
    }

    /** The next byte that is no blank; stays before it. */
    private int next() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
        return peek();
    }

    private int peek() {
        return at < end ? text[at] & 0xFF : END;
    }

    /** Where the text has ended, that is what is wrong, whatever was expected. */
    private StopException stop(Kind kind) {
        return new StopException(at < end ? kind : Kind.ENDS, at);
    }

    private static boolean isPart(int c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '-'
                || c == '+'
                || c == '.'
                || c == '_';
    }

    private static boolean isMarked(byte[] text, int from, int end) {
        return end - from >= MARK.length
                && text[from] == MARK[0]
                && text[from + 1] == MARK[1]
                && text[from + 2] == MARK[2];
    }
}
