package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.LocalizedText;

/** The languages in which a disclosure is written. */
public enum Language {
    ZH("zh", "zh-Hans"),
    EN("en", "en");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
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
        return this == ZH ? text.zh() : text.en();
    }
}
