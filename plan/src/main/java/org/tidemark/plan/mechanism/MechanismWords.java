package org.tidemark.plan.mechanism;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.WordBundle;

/**
 * The words of the mechanisms, two bundles each: {@code org/tidemark/mechanism/<code>_zh} and
 * {@code _en}. A key stands in one mechanism only, so that all bundles are one to whoever asks.
 */
public final class MechanismWords {

    private static final String FOLDER = "org/tidemark/mechanism/";

    private static final WordBundle WORDS = WordBundle.read(bundles());

    private MechanismWords() {}

    /** The base names of the bundles, for readers of bundles of their own. */
    public static List<String> bundles() {
        return MechanismForms.ALL.stream().map(form -> FOLDER + form.code()).toList();
    }

    /**
     * The text of a key in both languages.
     *
     * @param values for {@code {0}}, {@code {1}} ...; one may be in both languages itself
     * @throws IllegalArgumentException when no bundle has the key
     */
    public static LocalizedText say(String key, Object... values) {
        return WORDS.say(key, values);
    }

    /** The text of a key where a bundle has it. */
    public static Optional<LocalizedText> find(String key, Object... values) {
        return WORDS.find(key, values);
    }
}
