package org.tidemark.server.money.batches.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a bank's answer beside our lines: by number, amount and account together. */
public final class AnswerMatching {

    private AnswerMatching() {}

    /** A row and what is made of it. */
    public record Judged(AnswerRow row, RowVerdict verdict) {}

    /** Judges all rows of a file, in its order. */
    public static List<Judged> judge(List<AnswerRow> rows, Map<String, KnownLine> known) {
        Map<String, Long> times =
                rows.stream()
                        .map(AnswerRow::line)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return rows.stream()
                .map(row ->
                        new Judged(
                                row,
                                verdict(
                                        row,
                                        known.get(row.line()),
                                        times.getOrDefault(row.line(), 0L) > 1)))
                .toList();
    }

    private static RowVerdict verdict(AnswerRow row, @Nullable KnownLine line, boolean doubled) {
        if (line == null) {
            return RowVerdict.UNKNOWN_LINE;
        }
        if (doubled) {
            return RowVerdict.DOUBLED;
        }
        if (row.word() == BankWord.UNREADABLE || row.amountFen().isEmpty()) {
            return RowVerdict.UNREADABLE;
        }
        if (row.amountFen().getAsLong() != line.amountFen()) {
            return RowVerdict.WRONG_AMOUNT;
        }
        return AccountEnd.fits(row.account(), line.account())
                ? told(row, line)
                : RowVerdict.WRONG_ACCOUNT;
    }

    private static RowVerdict told(AnswerRow row, KnownLine line) {
        return switch (line.state()) {
            case PLANNED, RELEASED, DROPPED -> RowVerdict.NOT_SENT;
            case AT_BANK ->
                    switch (row.word()) {
                        case PAID -> RowVerdict.PAID;
                        case FAILED, RETURNED -> RowVerdict.FAILED;
                        case UNDERWAY -> RowVerdict.UNDERWAY;
                        case UNREADABLE -> RowVerdict.UNREADABLE;
                    };
            case PAID, SETTLED, STUCK ->
                    switch (row.word()) {
                        case PAID -> again(row, line);
                        case FAILED -> RowVerdict.CONTRADICTS;
                        case RETURNED ->
                                line.state().on(LineEvent.RETURN).isPresent()
                                        ? RowVerdict.RETURNED
                                        : RowVerdict.CONTRADICTS;
                        case UNDERWAY -> RowVerdict.TOLD_ALREADY;
                        case UNREADABLE -> RowVerdict.UNREADABLE;
                    };
            case FAILED ->
                    switch (row.word()) {
                        case PAID -> RowVerdict.CONTRADICTS;
                        case FAILED, RETURNED, UNDERWAY -> RowVerdict.TOLD_ALREADY;
                        case UNREADABLE -> RowVerdict.UNREADABLE;
                    };
            case RETURNED ->
                    switch (row.word()) {
                        case PAID -> again(row, line);
                        case RETURNED, UNDERWAY -> RowVerdict.TOLD_ALREADY;
                        case FAILED -> RowVerdict.CONTRADICTS;
                        case UNREADABLE -> RowVerdict.UNREADABLE;
                    };
        };
    }

    /** Paid as before; under another number of the bank it may have been paid twice. */
    private static RowVerdict again(AnswerRow row, KnownLine line) {
        return row.reference().isEmpty()
                        || line.reference().isEmpty()
                        || row.reference().equals(line.reference())
                ? RowVerdict.TOLD_ALREADY
                : RowVerdict.CONTRADICTS;
    }
}
