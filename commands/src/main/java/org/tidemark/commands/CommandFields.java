package org.tidemark.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/** The fields of one line as they were read: right in kind, not yet in meaning. */
final class CommandFields {

    private static final int COUNT = Field.values().length;

    private final Object[] values = new Object[COUNT];

    /** Puts a value behind a field; false when there is one already. */
    boolean put(Field field, Object value) {
        boolean free = values[field.ordinal()] == null;
        values[field.ordinal()] = value;
        return free;
    }

    boolean has(Field field) {
        return values[field.ordinal()] != null;
    }

    String text(Field field) {
        return (String) values[field.ordinal()];
    }

    String id() throws MalformedCommandException {
        return CommandTexts.given(Field.ID.key(), text(Field.ID));
    }

    Timestamp at() throws MalformedCommandException {
        return CommandTexts.time(Field.AT.key(), text(Field.AT));
    }

    /** Who had it done; nobody when it was not given. */
    By by() {
        return has(Field.BY) ? (By) values[Field.BY.ordinal()] : By.NOBODY;
    }

    /** An order's id. */
    String order(Field field) throws MalformedCommandException {
        return CommandTexts.given(field.key(), text(field));
    }

    /** A text of any length. */
    String unicode(Field field) {
        return text(field);
    }

    /** The name of a programme. */
    String name(Field field) throws MalformedCommandException {
        return CommandTexts.given(field.key(), text(field));
    }

    /** A name, {@link Command#NONE} when it was not given. */
    String nameOrNone(Field field) throws MalformedCommandException {
        return has(field) ? name(field) : Command.NONE;
    }

    /**
     * The name of a member, a store, a supplier or a hold; {@link Command#NONE} when it was not
     * given.
     */
    String accountName(Field field) throws MalformedCommandException {
        return has(field) ? CommandTexts.given(field.key(), text(field)) : Command.NONE;
    }

    /** Names of members, stores or holds; none when they were not given. */
    List<String> accountNames(Field field) throws MalformedCommandException {
        if (!has(field)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Object name : (List<?>) values[field.ordinal()]) {
            names.add(CommandTexts.given(field.key() + "[" + names.size() + "]", (String) name));
        }
        return names;
    }

    /** An amount in hundredths; the given one when the field is not there. */
    long amountOr(long absent, Field field) throws MalformedCommandException {
        return has(field) ? CommandTexts.amount(field.key(), text(field)) : absent;
    }

    /** An amount in hundredths of a field that is there. */
    long amount(Field field) throws MalformedCommandException {
        return CommandTexts.amount(field.key(), text(field));
    }

    /** Micropoints, {@link Command#ALL} for "all". */
    long pointsOrAll(Field field) throws MalformedCommandException {
        return "all".equals(text(field))
                ? Command.ALL
                : CommandTexts.points(field.key(), text(field));
    }

    int region() throws MalformedCommandException {
        return has(Field.REGION)
                ? CommandTexts.region(Field.REGION.key(), text(Field.REGION))
                : Command.NO_REGION;
    }

    /** True or false; false when it was not given. */
    boolean flag(Field field) {
        return has(field) && (Boolean) values[field.ordinal()];
    }

    /** A whole number from 1 to max; 0 when it was not given. */
    int whole(Field field, int max) throws MalformedCommandException {
        return has(field) ? (int) whole(field, 1, max) : 0;
    }

    /** A whole number from min to max, of a field that is there. */
    long whole(Field field, long min, long max) throws MalformedCommandException {
        long value = (Long) values[field.ordinal()];
        if (value < min || value > max) {
            throw new MalformedCommandException(
                    field.key(),
                    "it is out of range",
                    "give a whole number from " + min + " to " + max,
                    RefusalReason.of(
                            ReasonKey.FIELD_OUT_OF_RANGE,
                            Argument.count(min),
                            Argument.count(max)));
        }
        return value;
    }

    /** A day, of a field that is there. */
    LocalDate day(Field field) throws MalformedCommandException {
        return CommandTexts.day(field.key(), text(field));
    }

    /** Refuses one of two fields without the other. */
    void together(Field one, Field other) throws MalformedCommandException {
        if (has(one) != has(other)) {
            Field given = has(one) ? one : other;
            Field lacking = has(one) ? other : one;
            throw new MalformedCommandException(
                    lacking.key(),
                    "it is missing",
                    "\"" + given.key() + "\" is given and means nothing without it",
                    RefusalReason.of(ReasonKey.FIELD_MISSING_BESIDE, Argument.words(given.key())));
        }
    }

    /** What a hold is in: money unless it says coins. */
    HoldAsset asset() throws MalformedCommandException {
        if (!has(Field.ASSET)) {
            return HoldAsset.MONEY;
        }
        require(Field.ASSET, "coins", "leave the key out for money");
        return HoldAsset.COINS;
    }

    /** Refuses any text but the one. */
    void require(Field field, String only, String fix) throws MalformedCommandException {
        if (!only.equals(text(field))) {
            throw new MalformedCommandException(
                    field.key(),
                    Spelling.quoted(text(field)) + " is not \"" + only + "\"",
                    fix,
                    RefusalReason.of(ReasonKey.FIELD_ONLY, Argument.words(only)));
        }
    }

    /** The lines of an order, as the reader made them. */
    List<OrderLine> lines() {
        return ((List<?>) values[Field.LINES.ordinal()])
                .stream().map(OrderLine.class::cast).toList();
    }
}
