package org.tidemark.engine.command;

import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/** What a text in a command may be (SPEC 5.0); every door has these rules and no others. */
final class NameRules {

    private static final int MOST_SHOWN = 40;

    private NameRules() {}

    /** A command's id, or that of an order: 1 to 128 characters. */
    static void id(String where, String text) {
        line(where, text, CommandRules.MAX_ID);
    }

    /** A name of something that exists elsewhere, a programme or an offer: 1 to 64 characters. */
    static void name(String where, String text) {
        line(where, text, CommandRules.MAX_NAME);
    }

    /** A name that becomes part of an account's name: no colon. */
    static void accountName(String where, String text) {
        if (text.indexOf(':') >= 0) {
            throw new InvalidCommandException(
                    where,
                    quoted(text) + " has a colon, which separates the parts of an account's name",
                    "use another character",
                    RefusalReason.of(ReasonKey.FIELD_COLON));
        }
        line(where, text, CommandRules.MAX_NAME);
    }

    /** The same, or {@link Command#NONE}. */
    static void accountNameOrNone(String where, String text) {
        if (!text.equals(Command.NONE)) {
            accountName(where, text);
        }
    }

    /** A text of at most so many characters on one line, or {@link Command#NONE}. */
    static void lineOrNone(String where, String text, int max) {
        if (!text.equals(Command.NONE)) {
            line(where, text, max);
        }
    }

    /** A text without half characters, which no UTF-8 can hold. */
    static void unicode(String where, String text) {
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (Character.getType(codePoint) == Character.SURROGATE) {
                throw new InvalidCommandException(
                        where,
                        "character " + (i + 1) + " is half of a character",
                        "leave it out",
                        RefusalReason.of(ReasonKey.FIELD_HALF_CHARACTER, Argument.count(i + 1L)));
            }
            i += Character.charCount(codePoint);
        }
    }

    private static void line(String where, String text, int max) {
        if (text.isBlank()) {
            throw new InvalidCommandException(
                    where,
                    "it is blank",
                    "give a name or leave the key out",
                    RefusalReason.of(ReasonKey.FIELD_BLANK));
        }
        if (text.length() > max && text.codePointCount(0, text.length()) > max) {
            throw new InvalidCommandException(
                    where,
                    quoted(text) + " is too long",
                    "use at most " + max + " characters",
                    RefusalReason.of(ReasonKey.FIELD_TOO_LONG, Argument.count(max)));
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new InvalidCommandException(
                        where,
                        "character " + (i + 1) + " is a control character",
                        "leave it out",
                        RefusalReason.of(
                                ReasonKey.FIELD_CONTROL_CHARACTER, Argument.count(i + 1L)));
            }
        }
        unicode(where, text);
    }

    /** The word as it may stand in a message: cut where it is long. */
    private static String quoted(String word) {
        String shown = word.length() > MOST_SHOWN ? word.substring(0, MOST_SHOWN) + "..." : word;
        return "\"" + shown + "\"";
    }
}
