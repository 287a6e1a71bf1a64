package org.tidemark.plan.shape;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Function;

/** Something said to people, in English and Chinese. */
public record Phrase(String en, String zh) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The same in both languages: a quotation from a file, a list of keys. */
    public static Phrase same(String text) {
        return new Phrase(text, text);
    }

    /**
     * Two sentences with the same gaps.
     *
     * @param en with {@code %s} for each gap, {@code %2$s} where the order differs
     * @param fillings texts and numbers; a phrase is filled in in the sentence's own language
     */
    public static Phrase of(String en, String zh, Object... fillings) {
        return new Phrase(
                en.formatted(filled(fillings, Phrase::en)),
                zh.formatted(filled(fillings, Phrase::zh)));
    }

    private static Object[] filled(Object[] fillings, Function<Phrase, String> language) {
        return Arrays.stream(fillings)
                .map(one -> one instanceof Phrase phrase ? language.apply(phrase) : one)
                .toArray();
    }

    /** This and then that, with nothing between. */
    public Phrase and(Phrase other) {
        return new Phrase(en + other.en, zh + other.zh);
    }
}
