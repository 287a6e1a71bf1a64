package org.tidemark.server.people.legal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.people.legal.LegalTexts.Word;
import org.tidemark.server.web.site.TellsAhead;
import org.tidemark.server.web.site.ToldAhead;

/** Tells of versions that do not hold yet, until a member has agreed to them. */
@Component
@Order(10)
final class ComingTexts implements TellsAhead {

    private static final LocalizedText NO_NAME = new LocalizedText("", "");

    private final LegalTexts texts;

    ComingTexts(LegalTexts texts) {
        this.texts = texts;
    }

    @Override
    public List<ToldAhead> told(String memberId) {
        return texts.coming(memberId).stream()
                .filter(one -> one.word() != Word.AGREED)
                .map(one ->
                        new ToldAhead(
                                "legal.told." + one.text().kind().code(),
                                NO_NAME,
                                one.text().from(),
                                ConsentController.PAGE))
                .toList();
    }
}
