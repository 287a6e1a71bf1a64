package org.tidemark.commands;

/** What stands behind a key of a command. */
public enum KeyKind {
    TEXT("a text in quotes"),
    FLAG("true or false"),
    WHOLE("a whole number without quotes"),
    LINES("a list of lines, [{\"offer\": \"...\", \"amount\": \"1000.00\"}]"),
    NAMES("a list of names, [\"...\"]"),
    BY("an object, {\"actor\": \"...\"}");

    private final String wanted;

    KeyKind(String wanted) {
        this.wanted = wanted;
    }

    /** How to write it. */
    String wanted() {
        return wanted;
    }
}
