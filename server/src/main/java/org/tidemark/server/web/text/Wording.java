package org.tidemark.server.web.text;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.plan.Language;
import org.tidemark.plan.reason.ReasonWords;

/** The texts of one language. */
public final class Wording {

    /** The key of a text, {@code tax.problem.notOwed}. */
    private static final Pattern KEY = Pattern.compile("[a-z]\\w*(?:\\.\\w+)+");

    private final MessageSource source;
    private final Supplier<ReasonWords> reasons;
    private final Language language;

    Wording(MessageSource source, Supplier<ReasonWords> reasons, Language language) {
        this.source = source;
        this.reasons = reasons;
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

    /** Why a command is not taken, in a sentence or two. */
    public String explain(RefusalReason reason) {
        return language.of(reasons.get().say(reason));
    }

    /**
     * What is kept of a refusal, its code and its reason as one text, {@code hold-ended hold-ended
     * hold="h1"}, or the key of a sentence, in words; any other note as it is.
     */
    public String ofNote(String note) {
        if (KEY.matcher(note).matches()) {
            return sayOr(note, note);
        }
        int end = note.indexOf(' ') < 0 ? note.length() : note.indexOf(' ');
        String code = note.substring(0, end);
        String title = sayOr("refusal." + code, sayOr("problem." + code, ""));
        if (title.isEmpty()) {
            return note;
        }
        RefusalReason reason = RefusalReason.read(note.substring(end).strip());
        return reason.key() == ReasonKey.AS_WRITTEN ? title : title + " · " + explain(reason);
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
