package org.tidemark.server.web.text;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tidemark.plan.Language;
import org.tidemark.plan.reason.ReasonWords;

/** Gives the texts of a language. */
@Component
public final class Texts {

    private final Wording chinese;
    private final Wording english;

    Texts(MessageSource source, Supplier<ReasonWords> reasons) {
        chinese = new Wording(source, reasons, Language.ZH);
        english = new Wording(source, reasons, Language.EN);
    }

    /** The texts of a language. */
    public Wording in(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    /** The texts for whoever asks for this locale. */
    public Wording in(Locale locale) {
        return in(Language.of(locale));
    }
}
