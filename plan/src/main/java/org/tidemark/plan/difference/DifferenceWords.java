package org.tidemark.plan.difference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.WordBundle;
import org.tidemark.plan.mechanism.MechanismWords;

/** The words of plans' fields; those of a mechanism stand in the mechanism's own bundles. */
final class DifferenceWords {

    static final String PREFIX = "differs.";

    private static final WordBundle WORDS =
            WordBundle.read(
                    Stream.concat(
                                    Stream.of("org/tidemark/plan/difference/fields"),
                                    MechanismWords.bundles().stream())
                            .toList());

    private DifferenceWords() {}

    /** The bundle, for the test that asks for all fields. */
    static WordBundle bundle() {
        return WORDS;
    }

    static LocalizedText say(String key, Object... values) {
        return WORDS.say(PREFIX + key, values);
    }

    static Optional<LocalizedText> find(String key) {
        return WORDS.find(PREFIX + key);
    }

    /** The share of a fund in a split, as the words of its mechanism call it. */
    static LocalizedText share(String fund, String name) {
        return WORDS.say("split." + fund, name);
    }

    static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    static LocalizedText joined(String between, List<LocalizedText> texts) {
        return new LocalizedText(
                String.join(between, texts.stream().map(LocalizedText::zh).toList()),
                String.join(between, texts.stream().map(LocalizedText::en).toList()));
    }
}
