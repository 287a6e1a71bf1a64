package org.tidemark.commands;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every key that a command may have; the same key has the same kind of value in all of them. */
enum Field {
    TYPE(Kind.TEXT),
    ID(Kind.TEXT),
    AT(Kind.TEXT),
    BY(Kind.BY),
    PLAN(Kind.TEXT),
    MEMBER(Kind.TEXT),
    SPONSOR(Kind.TEXT),
    REGION(Kind.TEXT),
    VERIFIED(Kind.FLAG),
    STORE(Kind.TEXT),
    OWNER(Kind.TEXT),
    RECRUITER(Kind.TEXT),
    SUPPLIER(Kind.TEXT),
    LINES(Kind.LINES),
    WALLET(Kind.TEXT),
    HOLDS(Kind.NAMES),
    PROGRAMME(Kind.TEXT),
    POINTS(Kind.TEXT),
    ORDER(Kind.TEXT),
    AMOUNT(Kind.TEXT),
    CONTRIBUTION(Kind.TEXT),
    VALUE(Kind.TEXT),
    BASIS(Kind.TEXT),
    BATCHES(Kind.WHOLE),
    EVERY(Kind.WHOLE),
    HOLD(Kind.TEXT),
    ASSET(Kind.TEXT),
    ACCOUNT(Kind.TEXT),
    LEVEL(Kind.TEXT),
    DIVIDEND(Kind.TEXT),
    WEIGHT(Kind.WHOLE),
    REFERENCE(Kind.TEXT),
    SHARES(Kind.WHOLE),
    LOCKED_UNTIL("lockedUntil", Kind.TEXT),
    DAY(Kind.TEXT);

    /** What stands behind a key. */
    enum Kind {
        TEXT("a text in quotes"),
        FLAG("true or false"),
        WHOLE("a whole number without quotes"),
        LINES("a list of lines, [{\"offer\": \"...\", \"amount\": \"1000.00\"}]"),
        NAMES("a list of names, [\"...\"]"),
        BY("an object, {\"actor\": \"...\"}");

        private final String wanted;

        Kind(String wanted) {
            this.wanted = wanted;
        }

        /** How to write it. */
        String wanted() {
            return wanted;
        }
    }

    private static final Map<String, Field> BY_KEY = new HashMap<>();

    static {
        for (Field field : values()) {
            BY_KEY.put(field.key, field);
        }
    }

    private final String key;
    private final Kind kind;

    Field(Kind kind) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.kind = kind;
    }

    Field(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The field of that key, null when no command has such a key. */
    static @Nullable Field of(String key) {
        return BY_KEY.get(key);
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }
}
