package org.tidemark.plan.shape;

import java.util.Optional;

/**
 * A key of a block, declared once. Two keys are the same only if they are the same object.
 *
 * @param <T> what its value is once it is read
 */
public final class Key<T> {

    private final String name;
    private final Type<T> type;
    private final Phrase meaning;
    private final boolean required;
    private final String absence;
    private final Optional<T> fallback; // empty where absence has no value of its own

    private Key(
            String name,
            Type<T> type,
            Phrase meaning,
            boolean required,
            String absence,
            Optional<T> fallback) {
        this.name = name;
        this.type = type;
        this.meaning = meaning;
        this.required = required;
        this.absence = absence;
        this.fallback = fallback;
    }

    /** A key that must stand in its block. */
    public static <T> Key<T> required(String name, Type<T> type, String en, String zh) {
        return new Key<>(name, type, new Phrase(en, zh), true, "", Optional.empty());
    }

    /**
     * A key that may be left out.
     *
     * @param absence what holds then, in words
     */
    public static <T> Key<T> optional(
            String name, Type<T> type, String absence, String en, String zh) {
        return new Key<>(name, type, new Phrase(en, zh), false, absence, Optional.empty());
    }

    /**
     * A key that may be left out.
     *
     * @param fallback what holds then, as it would be written
     */
    public static <T> Key<T> defaulting(
            String name, ScalarType<T> type, String fallback, String en, String zh) {
        return new Key<>(
                name,
                type,
                new Phrase(en, zh),
                false,
                "`" + fallback + "`",
                Optional.of(type.valueOf(fallback)));
    }

    /** The key as it is written. */
    public String name() {
        return name;
    }

    Type<T> type() {
        return type;
    }

    /** What it means, for people. */
    public Phrase meaning() {
        return meaning;
    }

    boolean isRequired() {
        return required;
    }

    /** What holds when the key is left out, in words. */
    String absence() {
        return absence;
    }

    Optional<T> fallback() {
        return fallback;
    }
}
