package org.tidemark.server.web.text;

import org.springframework.context.MessageSource;
import org.tidemark.plan.Language;

/** The texts of one language. */
public final class Wording {

    private final MessageSource source;
    private final Language language;

    Wording(MessageSource source, Language language) {
        this.source = source;
        this.language = language;
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /**
     * The text of a key.
     *
     * @throws org.springframework.context.NoSuchMessageException when the bundles lack it
     */
    public String say(String key, Object... arguments) {
        return source.getMessage(key, arguments, language.locale());
    }

    /** The text of a key, or the other text where the bundles lack it. */
    public String sayOr(String key, String other) {
        String text = source.getMessage(key, null, "", language.locale());
        return text == null || text.isEmpty() ? other : text;
    }

    /** Whether the bundles have the text. */
    public boolean has(String key) {
        return !sayOr(key, "").isEmpty();
    }
}
