package org.tidemark.plan;

import java.util.Locale;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.shape.Phrase;

/** The languages in which plans are checked, disclosed and reported on. */
public enum Language {
    ZH("zh", "zh-Hans"),
    EN("en", "en");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** Chinese where this machine speaks it, else English. */
    public static Language ofThisMachine() {
        return Locale.getDefault().getLanguage().equals(ZH.code) ? ZH : EN;
    }

    /** As people write it in options and file names. */
    public String code() {
        return code;
    }

    /** For {@code lang} attributes. */
    public String tag() {
        return tag;
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
