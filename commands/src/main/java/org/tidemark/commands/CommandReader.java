package org.tidemark.commands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the fields of one object in a single pass; the keys may stand in any order. A key that no
 * command has is only remembered, because the best advice needs the type, which may come last.
 */
final class CommandReader {

    private static final List<String> LINE_KEYS = CommandKeys.names(CommandKeys.ofLine());
    private static final List<String> BY_KEYS = CommandKeys.names(CommandKeys.ofBy());

    private final JsonParser json;
    private final CommandFields fields = new CommandFields();
    private String unknown = "";

    CommandReader(JsonParser json) {
        this.json = json;
    }

    /** Reads the object. */
    CommandFields read() throws MalformedCommandException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedCommandException(
                    "",
                    "it is not a JSON object",
                    "write {\"type\": ..., \"id\": ..., \"at\": ..., ...} on one line",
                    RefusalReason.of(ReasonKey.JSON_NO_OBJECT));
        }
        for (String key = json.nextName(); key != null; key = json.nextName()) {
            Field field = Field.of(key);
            json.nextToken();
            if (field == null) {
                unknown = unknown.isEmpty() ? key : unknown;
                json.skipChildren();
            } else if (!fields.put(field, value(field))) {
                throw twice(key, key);
            }
        }
        return fields;
    }

    /** The first key that no command has; empty when there was none. */
    String unknownKey() {
        return unknown;
    }

    private Object value(Field field) throws MalformedCommandException {
        JsonToken token = json.currentToken();
        return switch (field.kind()) {
            case TEXT -> text(field.key());
            case FLAG -> {
                expect(token.isBoolean(), field);
                yield token == JsonToken.VALUE_TRUE;
            }
            case WHOLE -> {
                expect(token == JsonToken.VALUE_NUMBER_INT, field);
                yield whole();
            }
            case LINES -> {
                expect(token == JsonToken.START_ARRAY, field);
                yield lines();
            }
            case NAMES -> {
                expect(token == JsonToken.START_ARRAY, field);
                yield names(field);
            }
            case BY -> {
                expect(token == JsonToken.START_OBJECT, field);
                yield by();
            }
        };
    }

    /** Beyond what fits, the greatest or the least that does: both are out of every range. */
    private long whole() {
        return switch (json.getNumberType()) {
            case INT, LONG -> json.getLongValue();
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL ->
                    json.getString().startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        };
    }

    private void expect(boolean right, Field field) throws MalformedCommandException {
        if (!right) {
            throw wrongKind(field.key(), field.kind().wanted(), field.kind().reason());
        }
    }

    private String text(String where) throws MalformedCommandException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrongKind(where, KeyKind.TEXT.wanted(), KeyKind.TEXT.reason());
        }
        return json.getString();
    }

    private List<String> names(Field field) throws MalformedCommandException {
        List<String> names = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            limit(field.key(), names.size(), Command.Order.MAX_HOLDS);
            names.add(text(field.key() + "[" + names.size() + "]"));
        }
        return names;
    }

    private List<OrderLine> lines() throws MalformedCommandException {
        List<OrderLine> lines = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            limit(Field.LINES.key(), lines.size(), Command.Order.MAX_LINES);
            String where = "lines[" + lines.size() + "]";
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw wrongKind(
                        where,
                        "{\"offer\": \"...\", \"amount\": \"1000.00\"}",
                        ReasonKey.FIELD_WANTS_OBJECT);
            }
            lines.add(line(where));
        }
        if (lines.isEmpty()) {
            throw new MalformedCommandException(
                    Field.LINES.key(),
                    "there is no line in it",
                    "give at least one offer and its amount",
                    RefusalReason.of(ReasonKey.FIELD_NO_LINES));
        }
        return lines;
    }

    private OrderLine line(String where) throws MalformedCommandException {
        @Nullable String[] texts = texts(where, "a line", LINE_KEYS);
        for (int i = 0; i < 2; i++) {
            if (texts[i] == null) {
                throw new MalformedCommandException(
                        where + "." + LINE_KEYS.get(i),
                        "it is missing",
                        "a line needs an offer and an amount",
                        RefusalReason.of(ReasonKey.FIELD_MISSING));
            }
        }
        return new OrderLine(
                CommandTexts.given(where + ".offer", texts[0]),
                CommandTexts.amount(where + ".amount", texts[1]),
                texts[2] == null ? 0 : CommandTexts.amount(where + ".coins", texts[2]),
                texts[3] == null ? Command.NONE : CommandTexts.given(where + ".supplier", texts[3]),
                texts[4] == null
                        ? OrderLine.BY_PLAN
                        : CommandTexts.amount(where + ".supply", texts[4]));
    }

    private By by() throws MalformedCommandException {
        String where = Field.BY.key();
        @Nullable String[] texts = texts(where, "\"" + where + "\"", BY_KEYS);
        if (texts[0] == null) {
            throw new MalformedCommandException(
                    where + "." + BY_KEYS.getFirst(),
                    "it is missing",
                    "say who had it done, or leave \"" + where + "\" out",
                    RefusalReason.of(ReasonKey.FIELD_MISSING));
        }
        return new By(
                CommandTexts.atMost(where + ".actor", texts[0], By.MAX_NAME),
                texts[1] == null
                        ? Command.NONE
                        : CommandTexts.atMost(where + ".approver", texts[1], By.MAX_NAME),
                texts[2] == null
                        ? Command.NONE
                        : CommandTexts.atMost(where + ".reason", texts[2], By.MAX_REASON));
    }

    /** The texts of an object, in the order of the keys; null for one that is not there. */
    private @Nullable String[] texts(String where, String what, List<String> keys)
            throws MalformedCommandException {
        @Nullable String[] texts = new @Nullable String[keys.size()];
        for (String key = json.nextName(); key != null; key = json.nextName()) {
            int index = keys.indexOf(key);
            json.nextToken();
            if (index < 0) {
                throw new MalformedCommandException(
                        where,
                        what + " has no key " + Spelling.quoted(key),
                        Spelling.advice(key, keys),
                        Spelling.unknownKey(key, keys));
            }
            if (texts[index] != null) {
                throw twice(where + "." + key, key);
            }
            texts[index] = text(where + "." + key);
        }
        return texts;
    }

    private static void limit(String where, int size, int max) throws MalformedCommandException {
        if (size == max) {
            throw new MalformedCommandException(
                    where,
                    "there are more than " + max + " entries in it",
                    "divide it over several commands",
                    RefusalReason.of(ReasonKey.FIELD_TOO_MANY, Argument.count(max)));
        }
    }

    private static MalformedCommandException twice(String where, String key) {
        return new MalformedCommandException(
                where,
                "the key " + Spelling.quoted(key) + " stands there twice",
                "keep one of the two",
                RefusalReason.of(ReasonKey.KEY_TWICE, Argument.words(Spelling.shown(key))));
    }

    private MalformedCommandException wrongKind(String where, String wanted, ReasonKey reason) {
        JsonToken token = json.currentToken();
        String found =
                switch (token) {
                    case VALUE_STRING -> "a text";
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
                    case VALUE_TRUE, VALUE_FALSE -> "true or false";
                    case VALUE_NULL -> "null";
                    case START_ARRAY -> "a list";
                    case START_OBJECT -> "an object";
                    default -> "something else";
                };
        String fix = token == JsonToken.VALUE_NULL ? "leave the key out or give " : "give ";
        return new MalformedCommandException(
                where, found + " stands there", fix + wanted, RefusalReason.of(reason));
    }
}
