package org.tidemark.server.web.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.server.web.text.TypedText;

/** Fields of a command as people type them; which one cannot be read is told by its name. */
public final class Typed {

    private static final String ALL = "all";

    private Typed() {}

    /**
     * An amount in fen.
     *
     * @param where the field of the command, {@code lines[0].amount}
     * @throws InvalidCommandException when it is none
     */
    public static long fen(String where, String typed) {
        return Fen.read(typed)
                .orElseThrow(() ->
                        notRead(
                                where,
                                typed,
                                ReasonKey.FIELD_NO_AMOUNT,
                                "write digits, like 1000.00"))
                .fen();
    }

    /**
     * Points in micropoints; nothing typed, or {@code all}, is {@link Command#ALL}.
     *
     * @throws InvalidCommandException when it is neither
     */
    public static long pointsOrAll(String where, String typed) {
        if (typed.isBlank() || typed.strip().equals(ALL)) {
            return Command.ALL;
        }
        return Micropoints.read(typed)
                .orElseThrow(() ->
                        notRead(
                                where,
                                typed,
                                ReasonKey.FIELD_NO_POINTS,
                                "write digits, like 10.5, or nothing"))
                .micro();
    }

    /**
     * A whole number that is not negative.
     *
     * @throws InvalidCommandException when it is none
     */
    public static long whole(String where, String typed) {
        return TypedText.whole(typed)
                .orElseThrow(() ->
                        notRead(
                                where,
                                typed,
                                ReasonKey.FIELD_NO_WHOLE_NUMBER,
                                "write a whole number"));
    }

    /**
     * A day.
     *
     * @throws InvalidCommandException when it is none
     */
    public static LocalDate day(String where, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            throw notRead(
                    where,
                    typed,
                    ReasonKey.FIELD_NO_DAY,
                    "write year, month and day, like 2026-01-31");
        }
    }

    private static InvalidCommandException notRead(
            String where, String typed, ReasonKey key, String fix) {
        return new InvalidCommandException(
                where,
                "\"" + typed + "\" cannot be read",
                fix,
                RefusalReason.of(key, Argument.words(typed)));
    }
}
