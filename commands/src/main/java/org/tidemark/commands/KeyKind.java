package org.tidemark.commands;

import org.tidemark.engine.reason.ReasonKey;

/** What stands behind a key of a command. */
public enum KeyKind {
    TEXT("a text in quotes", ReasonKey.FIELD_WANTS_TEXT),
    FLAG("true or false", ReasonKey.FIELD_WANTS_FLAG),
    WHOLE("a whole number without quotes", ReasonKey.FIELD_WANTS_WHOLE_NUMBER),
    LINES(
            "a list of lines, [{\"offer\": \"...\", \"amount\": \"1000.00\"}]",
            ReasonKey.FIELD_WANTS_LIST),
    NAMES("a list of names, [\"...\"]", ReasonKey.FIELD_WANTS_LIST),
    BY("an object, {\"actor\": \"...\"}", ReasonKey.FIELD_WANTS_OBJECT);

    private final String wanted;
    private final ReasonKey reason;

    KeyKind(String wanted, ReasonKey reason) {
        this.wanted = wanted;
        this.reason = reason;
    }

    /** How to write it. */
    String wanted() {
        return wanted;
    }

    /** The same in no language. */
    ReasonKey reason() {
        return reason;
    }
}
