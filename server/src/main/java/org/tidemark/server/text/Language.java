package org.tidemark.server.text;

import java.util.List;
import java.util.Locale;

/** The languages that the platform speaks. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh-Hans", "中文"),
    EN(Locale.ENGLISH, "en", "English");

    private static final List<Locale> LOCALES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Locale locale;
    private final String tag;
    private final String ownName;

    Language(Locale locale, String tag, String ownName) {
        this.locale = locale;
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The language for a locale; English for everything that is not Chinese. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }

    /** The best language for an Accept-Language header, English where it names none of ours. */
    static Language accepted(String header) {
        if (header == null || header.isBlank()) {
            return EN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
            return best == null ? EN : of(best);
        } catch (IllegalArgumentException malformed) {
            return EN; // a header that nobody can read says nothing
        }
    }

    /** The locale whose bundle is used. */
    public Locale locale() {
        return locale;
    }

    /** The tag for {@code lang} attributes. */
    public String tag() {
        return tag;
    }

    /** The parameter value that chooses it, {@code zh} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The other one. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
