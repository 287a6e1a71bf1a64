package org.tidemark.commands;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every key that a command may have; the same key has the same kind of value in all of them. */
enum Field {
    TYPE(KeyKind.TEXT),
    ID(KeyKind.TEXT, "Command id: what tells a repetition", ""),
    AT(KeyKind.TEXT, "Only for imports: when it happened", ""),
    BY(KeyKind.BY, "Who had it done", ""),
    PLAN(KeyKind.TEXT, "The text of a plan file", "plan: 1\nprogramme: seed\n..."),
    MEMBER(KeyKind.TEXT, "", "member-001"),
    SPONSOR(KeyKind.TEXT),
    REGION(KeyKind.TEXT, "Two, four or six digits", "441900"),
    VERIFIED(KeyKind.FLAG),
    STORE(KeyKind.TEXT, "", "store-01"),
    OWNER(KeyKind.TEXT, "The member who owns it", "member-001"),
    RECRUITER(KeyKind.TEXT),
    SUPPLIER(KeyKind.TEXT, "", "supplier-01"),
    LINES(KeyKind.LINES),
    WALLET(KeyKind.TEXT, "Part paid from the wallet", "0.00"),
    HOLDS(KeyKind.NAMES, "Open holds that are released into this order", ""),
    PROGRAMME(KeyKind.TEXT, "", "seed"),
    POINTS(KeyKind.TEXT, "Up to six decimals, or \"all\"", "10.000000"),
    ORDER(KeyKind.TEXT, "Command id of the order", "order-1"),
    AMOUNT(KeyKind.TEXT, "", "1000.00"),
    CONTRIBUTION(KeyKind.TEXT, "", "300.00"),
    VALUE(KeyKind.TEXT, "", "210.00"),
    BASIS(KeyKind.TEXT, "", "1000.00"),
    BATCHES(KeyKind.WHOLE),
    EVERY(KeyKind.WHOLE, "Days between batches", ""),
    HOLD(KeyKind.TEXT, "", "hold-1"),
    ASSET(KeyKind.TEXT, new Note("Money where it is not given", "", "coins", TextForm.WORDS)),
    ACCOUNT(KeyKind.TEXT, new Note("", "platform", "platform", TextForm.WORDS)),
    LEVEL(KeyKind.TEXT, "Name of a team level of the plan", "leader"),
    DIVIDEND(
            KeyKind.TEXT,
            new Note(
                    "Name of what is shared out by appointed weights",
                    "founders",
                    "",
                    TextForm.NAME)),
    WEIGHT(KeyKind.WHOLE, "A whole number, 0 for none", "3"),
    REFERENCE(KeyKind.TEXT),
    SHARES(KeyKind.WHOLE, "A whole number", "50"),
    LOCKED_UNTIL("lockedUntil", KeyKind.TEXT, new Note("", "2029-12-31", "", TextForm.DAY)),
    DAY(KeyKind.TEXT, "A day that is not closed", "2026-11-22");

    /** How the text behind it is written; of names that are listed, each of them. */
    private static final Map<Field, TextForm> FORMS = new EnumMap<>(Field.class);

    /**
     * What people are told of a key.
     *
     * @param meaning empty where the key says it all
     * @param example empty for none
     * @param only the only text that it may have; empty where there are many
     * @param form how a text there is written
     */
    record Note(String meaning, String example, String only, TextForm form) {

        private static final Note NONE = new Note("", "", "", TextForm.WORDS);

        List<String> allowed() {
            return only.isEmpty() ? List.of() : List.of(only);
        }
    }

    private static final Map<String, Field> BY_KEY = new HashMap<>();

    static {
        for (Field field : values()) {
            BY_KEY.put(field.key, field);
        }
        write(TextForm.NAME, TYPE, PROGRAMME, LEVEL);
        write(TextForm.ID, ID, ORDER);
        write(TextForm.TIME, AT);
        write(
                TextForm.ACCOUNT_NAME,
                MEMBER,
                SPONSOR,
                STORE,
                OWNER,
                RECRUITER,
                SUPPLIER,
                HOLDS,
                HOLD);
        write(TextForm.REGION, REGION);
        write(TextForm.AMOUNT, WALLET, AMOUNT, CONTRIBUTION, VALUE, BASIS);
        write(TextForm.POINTS, POINTS);
        write(TextForm.DAY, DAY, LOCKED_UNTIL);
    }

    private static void write(TextForm form, Field... fields) {
        for (Field field : fields) {
            FORMS.put(field, form);
        }
    }

    private final String key;
    private final KeyKind kind;
    private final String meaning;
    private final String example;
    private final String only;
    private final TextForm ownForm;

    Field(KeyKind kind) {
        this(kind, Note.NONE);
    }

    Field(KeyKind kind, String meaning, String example) {
        this(kind, new Note(meaning, example, "", TextForm.WORDS));
    }

    Field(KeyKind kind, Note note) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.kind = kind;
        this.meaning = note.meaning();
        this.example = note.example();
        this.only = note.only();
        this.ownForm = note.form();
    }

    Field(String key, KeyKind kind, Note note) {
        this.key = key;
        this.kind = kind;
        this.meaning = note.meaning();
        this.example = note.example();
        this.only = note.only();
        this.ownForm = note.form();
    }

    /** The field of that key, null when no command has such a key. */
    static @Nullable Field of(String key) {
        return BY_KEY.get(key);
    }

    String key() {
        return key;
    }

    KeyKind kind() {
        return kind;
    }

    /** How the text behind it is written where the command says nothing else. */
    TextForm form() {
        return FORMS.getOrDefault(this, ownForm);
    }

    /** What people are told of it where the command says nothing else. */
    Note note() {
        return new Note(meaning, example, only, form());
    }
}
