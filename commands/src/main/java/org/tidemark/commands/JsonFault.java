package org.tidemark.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/**
 * Where a text stops being JSON, and what should stand there. Asked only when the parser has given
 * up: it speaks English alone, and of its own insides.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
record JsonFault(Kind kind, int line, int column) {

    /** Objects and lists in each other. */
    static final int MAX_DEPTH = 8;

    /** Characters of a key. */
    static final int MAX_KEY = 100;

    /** Characters of a number. */
    static final int MAX_DIGITS = 30;

    /** What can be wrong, with the words for programs. */
    enum Kind {
        ENDS(ReasonKey.JSON_ENDS, "it ends before it is complete"),
        MORE(ReasonKey.JSON_MORE, "something follows the object"),
        NO_KEY(ReasonKey.JSON_NO_KEY, "a key in double quotes is expected"),
        NO_COLON(ReasonKey.JSON_NO_COLON, "a colon is expected"),
        NO_VALUE(ReasonKey.JSON_NO_VALUE, "a value is expected"),
        NO_COMMA_IN_OBJECT(ReasonKey.JSON_NO_COMMA_IN_OBJECT, "a comma or } is expected"),
        NO_COMMA_IN_LIST(ReasonKey.JSON_NO_COMMA_IN_LIST, "a comma or ] is expected"),
        BAD_NUMBER(ReasonKey.JSON_BAD_NUMBER, "it is no number"),
        BAD_WORD(ReasonKey.JSON_BAD_WORD, "a word stands there without quotes"),
        BAD_ESCAPE(ReasonKey.JSON_BAD_ESCAPE, "it is no escape sequence"),
        BAD_CHARACTER(ReasonKey.JSON_BAD_CHARACTER, "a control character stands in a text"),
        NOT_UTF8(ReasonKey.JSON_NOT_UTF8, "it is not UTF-8"),
        TOO_DEEP(ReasonKey.JSON_TOO_DEEP, "it is nested too deep", MAX_DEPTH),
        KEY_TOO_LONG(ReasonKey.JSON_KEY_TOO_LONG, "the key is too long", MAX_KEY),
        NUMBER_TOO_LONG(ReasonKey.JSON_NUMBER_TOO_LONG, "the number is too long", MAX_DIGITS);

        private final ReasonKey reason;
        private final String found;

        @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
        private final List<Integer> limits;

        Kind(ReasonKey reason, String found, Integer... limits) {
            this.reason = reason;
            this.found = found;
            this.limits = List.of(limits);
        }
    }

    /** The first fault of a text; empty when there is none. */
    static Optional<JsonFault> of(byte[] text, int offset, int length) {
        JsonScan scan = new JsonScan(text, offset, offset + length);
        try {
            scan.document();
            return Optional.empty();
        } catch (JsonScan.StopException stop) {
            int line = 1;
            int column = 1;
            for (int i = scan.start(); i < stop.at(); i++) {
                if (text[i] == '\n') {
                    line++;
                    column = 1;
                } else if ((text[i] & 0xC0) != 0x80) { // each character once, whatever its bytes
                    column++;
                }
            }
            return Optional.of(new JsonFault(stop.kind(), line, column));
        }
    }

    /** What is told of it. */
    MalformedCommandException told() {
        Stream<Argument> place = Stream.of(Argument.count(line), Argument.count(column));
        Stream<Argument> limits = kind.limits.stream().map(Argument::count);
        return new MalformedCommandException(
                "",
                "no valid JSON at line " + line + ", column " + column + ": " + kind.found,
                "write one JSON object on one line, in UTF-8",
                new RefusalReason(kind.reason, Stream.concat(place, limits).toList()));
    }
}
