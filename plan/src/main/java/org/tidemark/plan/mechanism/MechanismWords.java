package org.tidemark.plan.mechanism;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.tidemark.engine.plan.LocalizedText;

/**
 * The words of the mechanisms, two bundles each: {@code org/tidemark/mechanism/<code>_zh} and
 * {@code _en}. A key stands in one mechanism only, so that all bundles are one to whoever asks.
 */
public final class MechanismWords {

    private static final String FOLDER = "org/tidemark/mechanism/";

    private static final Properties CHINESE = read("zh");
    private static final Properties ENGLISH = read("en");

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
        return find(key, values)
                .orElseThrow(
                        () -> new IllegalArgumentException("no words of a mechanism have " + key));
    }

    /** The text of a key where a bundle has it. */
    public static Optional<LocalizedText> find(String key, Object... values) {
        String zh = CHINESE.getProperty(key);
        String en = ENGLISH.getProperty(key);
        return zh == null || en == null
                ? Optional.empty()
                : Optional.of(
                        new LocalizedText(filled(zh, true, values), filled(en, false, values)));
    }

    private static String filled(String text, boolean chinese, Object... values) {
        Object[] own = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            own[i] =
                    values[i] instanceof LocalizedText both
                            ? chinese ? both.zh() : both.en()
                            : values[i].toString();
        }
        return new MessageFormat(text, Locale.ROOT).format(own);
    }

    private static Properties read(String language) {
        Properties all = new Properties();
        for (String bundle : bundles()) {
            String name = bundle + "_" + language + ".properties";
            ClassLoader loader = MechanismWords.class.getClassLoader();
            try (InputStream stream = loader.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException(
                            "the words of a mechanism are missing: " + name);
                }
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                all.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + name, unreadable);
            }
        }
        return all;
    }
}
