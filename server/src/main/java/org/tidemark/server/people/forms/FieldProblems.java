package org.tidemark.server.people.forms;

import java.util.Map;

/**
 * What is wrong with the fields of a form, in the page's language.
 *
 * @param byField the text of each field at fault; the empty name is the form as a whole
 */
public record FieldProblems(Map<String, String> byField) {

    /** All is well. */
    public static final FieldProblems NONE = new FieldProblems(Map.of());

    public FieldProblems {
        byField = Map.copyOf(byField);
    }

    public static FieldProblems of(String field, String text) {
        return new FieldProblems(Map.of(field, text));
    }

    /** Whether that field is at fault. */
    public boolean at(String field) {
        return byField.containsKey(field);
    }

    /** What is wrong with that field; empty for nothing. */
    public String text(String field) {
        return byField.getOrDefault(field, "");
    }

    /** Whether anything is wrong. */
    public boolean there() {
        return !byField.isEmpty();
    }
}
