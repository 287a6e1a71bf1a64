package org.tidemark.cli.check;

import java.util.Locale;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.shape.Phrase;

/** The language of a report. */
enum Language {
    ZH,
    EN;

    /** Chinese where this machine speaks it, else English. */
    static Language ofThisMachine() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }

    String of(LocalizedText text) {
        return of(text.zh(), text.en());
    }

    String of(Phrase phrase) {
        return of(phrase.zh(), phrase.en());
    }

    String of(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
