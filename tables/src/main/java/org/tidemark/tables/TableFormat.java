package org.tidemark.tables;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table before it is read; each {@code with} gives a changed copy.
 *
 * @param encoding of a text, none for the one that its bytes tell
 * @param delimiter what stands between cells; {@link #DETECT} for what the text tells, {@link
 *     #BLANKS} for runs of blanks
 * @param header how the header is known, none for a table without one
 * @param maxBytes the most bytes that the table may have when it is unpacked
 * @param backticks whether each value of a text may begin with a backtick, by which alone values
 *     are told apart: commas and quotes in them are left as they are
 */
public record TableFormat(
        @Nullable Charset encoding,
        char delimiter,
        @Nullable HeaderTest header,
        long maxBytes,
        boolean backticks) {

    /** The delimiter that the text tells. */
    public static final char DETECT = '\0';

    /** Columns that are padded with blanks. */
    public static final char BLANKS = ' ';

    private static final long MAX_UNPACKED = 64L << 30;

    /** Everything is told by the file; its first row is its header. */
    public static TableFormat standard() {
        return new TableFormat(null, DETECT, keys -> true, MAX_UNPACKED, false);
    }

    /** The encoding by its name, like {@code GB18030}. */
    public TableFormat withEncoding(String name) throws TableException {
        try {
            return new TableFormat(Charset.forName(name), delimiter, header, maxBytes, backticks);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new TableException(
                    "“" + name + "”不是这里认识的编码；UTF-8、GB18030 和 UTF-16 都是",
                    "\"" + name + "\" is no encoding known here; UTF-8, GB18030 and UTF-16 are");
        }
    }

    /** What stands between cells: a character, {@code tab}, {@code blanks} or {@code auto}. */
    public TableFormat withDelimiter(String text) throws TableException {
        char found =
                switch (text) {
                    case "auto" -> DETECT;
                    case "tab", "\\t" -> '\t';
                    case "blanks", "blank" -> BLANKS;
                    default -> {
                        if (text.length() != 1 || text.charAt(0) == '"' || text.charAt(0) < ' ') {
                            throw new TableException(
                                    "“" + text + "”不是分隔符；请给一个字符，或 tab、blanks、auto",
                                    "\""
                                            + text
                                            + "\" is no delimiter; give one character, tab, blanks or auto");
                        }
                        yield text.charAt(0);
                    }
                };
        return new TableFormat(encoding, found, header, maxBytes, backticks);
    }

    /** A table whose header is known like this. */
    public TableFormat withHeader(HeaderTest test) {
        return new TableFormat(encoding, delimiter, test, maxBytes, backticks);
    }

    /** A table without a header. */
    public TableFormat withoutHeader() {
        return new TableFormat(encoding, delimiter, null, maxBytes, backticks);
    }

    /** A table of at most so many bytes when it is unpacked. */
    public TableFormat withMaxBytes(long bytes) {
        return new TableFormat(encoding, delimiter, header, bytes, backticks);
    }

    /** A table in which each value of a text may begin with a backtick, as in WeChat's bills. */
    public TableFormat withBackticks() {
        return new TableFormat(encoding, delimiter, header, maxBytes, true);
    }
}
