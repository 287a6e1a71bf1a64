package org.tidemark.commands;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/** How what a command says is written as a text: amounts, regions, days and times. */
final class CommandTexts {

    private static final int DAY_LENGTH = 10;
    private static final int MAX_TIME = 40;

    private CommandTexts() {}

    /**
     * A name that was given: not empty, which is how a command says that it has none. What else it
     * may be, {@link org.tidemark.engine.command.CommandRules} says.
     */
    static String given(String where, String text) throws MalformedCommandException {
        if (text.isEmpty()) {
            throw new MalformedCommandException(
                    where,
                    "it is blank",
                    "give a name or leave the key out",
                    RefusalReason.of(ReasonKey.FIELD_BLANK));
        }
        return text;
    }

    /** A text that was given, of at most so many characters. */
    static String atMost(String where, String text, int max) throws MalformedCommandException {
        if (text.length() > max && text.codePointCount(0, text.length()) > max) {
            throw new MalformedCommandException(
                    where,
                    Spelling.quoted(text) + " is too long",
                    "use at most " + max + " characters",
                    RefusalReason.of(ReasonKey.FIELD_TOO_LONG, Argument.count(max)));
        }
        return given(where, text);
    }

    /** An amount in hundredths. */
    static long amount(String where, String text) throws MalformedCommandException {
        try {
            return Fen.parse(text).fen();
        } catch (MalformedAmountException malformed) {
            throw noAmount(where, malformed, noNumber(ReasonKey.FIELD_NO_AMOUNT, text));
        }
    }

    /** Points in micropoints. */
    static long points(String where, String text) throws MalformedCommandException {
        try {
            return Micropoints.parse(text).micro();
        } catch (MalformedAmountException malformed) {
            throw noAmount(where, malformed, noNumber(ReasonKey.FIELD_NO_POINTS, text));
        }
    }

    private static MalformedCommandException noAmount(
            String where, MalformedAmountException malformed, RefusalReason reason) {
        return new MalformedCommandException(
                where, malformed.getMessage(), "write it in that form", reason);
    }

    private static RefusalReason noNumber(ReasonKey key, String text) {
        return RefusalReason.of(key, Argument.words(Spelling.shown(text)));
    }

    /** A GB/T 2260 code: two digits a province, four a city, six a district. */
    static int region(String where, String text) throws MalformedCommandException {
        int length = text.length();
        boolean right = (length == 2 || length == 4 || length == 6) && text.charAt(0) != '0';
        int code = 0;
        for (int i = 0; right && i < length; i++) {
            char c = text.charAt(i);
            right = c >= '0' && c <= '9';
            code = code * 10 + (c - '0');
        }
        if (!right) {
            throw new MalformedCommandException(
                    where,
                    Spelling.quoted(text) + " is no region",
                    "give two digits for a province, four for a city, six for a district, like \"441900\"",
                    RefusalReason.of(ReasonKey.FIELD_NO_REGION));
        }
        return code;
    }

    /** An ISO 8601 date of the years 1 to 9999. */
    static LocalDate day(String where, String text) throws MalformedCommandException {
        try {
            if (text.length() == DAY_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Told below, like every other text that is no date.
        }
        throw new MalformedCommandException(
                where,
                Spelling.quoted(text) + " is no date",
                "write year, month and day, like \"2026-01-31\"",
                RefusalReason.of(ReasonKey.FIELD_NO_DATE));
    }

    /** ISO 8601 with an offset, at most microseconds. */
    static Timestamp time(String where, String text) throws MalformedCommandException {
        try {
            if (text.length() <= MAX_TIME) {
                return Timestamp.parse(text);
            }
        } catch (DateTimeException | ArithmeticException notATime) {
            // Told below, together with what is too long to be a time.
        }
        throw new MalformedCommandException(
                where,
                Spelling.quoted(text) + " is no time",
                "give date, time and offset, at most microseconds, like \"2026-01-01T09:30:00+08:00\"",
                RefusalReason.of(ReasonKey.FIELD_NO_TIME));
    }
}
