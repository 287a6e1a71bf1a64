package org.tidemark.plan;

import java.util.List;
import java.util.Locale;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.shape.Phrase;

/** The languages that Tidemark speaks: in plans, reports, pages and on the command line. */
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

    /** Chinese where this machine speaks it, else English. */
    public static Language ofThisMachine() {
        return of(Locale.getDefault());
    }

    /**
     * The best language for an Accept-Language header.
     *
     * @param header empty for none; English where it names none of ours or cannot be read
     */
    public static Language accepted(String header) {
        if (header.isBlank()) {
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

    /** For {@code lang} attributes. */
    public String tag() {
        return tag;
    }

    /** As people write it in options, parameters and file names: {@code zh} or {@code en}. */
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

    /** A text in this language. */
    public String of(LocalizedText text) {
        return of(text.zh(), text.en());
    }

    /** A phrase in this language. */
    public String of(Phrase phrase) {
        return of(phrase.zh(), phrase.en());
    }

    /** The one of two texts that is in this language. */
    public String of(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
