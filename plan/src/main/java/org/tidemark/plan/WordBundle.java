package org.tidemark.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tidemark.engine.plan.LocalizedText;

/** Messages by key, in Chinese and English, from files {@code <name>_zh} and {@code <name>_en}. */
public final class WordBundle {

    private final Properties chinese;
    private final Properties english;

    private WordBundle(Properties chinese, Properties english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * The words that stand beside a class: {@code messages_zh} and {@code messages_en} of its
     * package.
     *
     * @throws IllegalStateException when one is missing
     */
    public static WordBundle beside(Class<?> reader) {
        return read(List.of(reader.getPackageName().replace('.', '/') + "/messages"));
    }

    /**
     * All files of those names as one.
     *
     * @param names paths of resources, without language and ending
     * @throws IllegalStateException when one is missing
     */
    public static WordBundle read(List<String> names) {
        return new WordBundle(read(names, Language.ZH.code()), read(names, Language.EN.code()));
    }

    private static Properties read(List<String> names, String language) {
        Properties all = new Properties();
        for (String bundle : names) {
            String name = bundle + "_" + language + ".properties";
            try (InputStream stream = WordBundle.class.getClassLoader().getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("words are missing: " + name);
                }
                all.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + name, unreadable);
            }
        }
        return all;
    }

    /** The keys of a language. */
    public Set<String> keys(Language language) {
        return Set.copyOf((language == Language.ZH ? chinese : english).stringPropertyNames());
    }

    /** The texts of a language as they stand in the files, by key; nothing is filled in. */
    public Map<String, String> texts(Language language) {
        Properties texts = language == Language.ZH ? chinese : english;
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), texts::getProperty));
    }

    /**
     * The text of a key in both languages.
     *
     * @param values for {@code {0}}, {@code {1}} ...; one may be in both languages itself
     * @throws IllegalArgumentException when there is no such key
     */
    public LocalizedText say(String key, Object... values) {
        return find(key, values)
                .orElseThrow(() -> new IllegalArgumentException("there are no words for " + key));
    }

    /** The text of a key where both languages have it. */
    public Optional<LocalizedText> find(String key, Object... values) {
        String zh = chinese.getProperty(key);
        String en = english.getProperty(key);
        return zh == null || en == null
                ? Optional.empty()
                : Optional.of(
                        new LocalizedText(
                                filled(zh, Language.ZH, values), filled(en, Language.EN, values)));
    }

    private static String filled(String text, Language language, Object... values) {
        Object[] own = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            own[i] =
                    values[i] instanceof LocalizedText both
                            ? language.of(both)
                            : values[i].toString();
        }
        return new MessageFormat(text, Locale.ROOT).format(own);
    }
}
