package org.tidemark.plan.difference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.tidemark.plan.mechanism.MechanismWords;

/**
 * What changes of fields are for members, by the key of the field and the way it went; those of a
 * mechanism stand beside the mechanism's own words, where it says any.
 */
final class DifferenceEffects {

    private static final Properties EFFECTS = read();

    private DifferenceEffects() {}

    /** The keys, for the test that asks for all changes. */
    static Set<String> keys() {
        return EFFECTS.stringPropertyNames();
    }

    /** Of a key that has an effect of its own. */
    static Optional<MemberEffect> find(String key) {
        return Optional.ofNullable(EFFECTS.getProperty(key)).map(MemberEffect::of);
    }

    private static Properties read() {
        Properties all = new Properties();
        Stream.concat(
                        Stream.of("org/tidemark/plan/difference/fields"),
                        MechanismWords.bundles().stream())
                .forEach(name -> load(name + "_effects.properties", all));
        return all;
    }

    private static void load(String name, Properties all) {
        try (InputStream stream =
                DifferenceEffects.class.getClassLoader().getResourceAsStream(name)) {
            if (stream != null) {
                all.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}
