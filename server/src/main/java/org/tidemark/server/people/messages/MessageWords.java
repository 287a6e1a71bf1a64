package org.tidemark.server.people.messages;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.text.Texts;
import org.tidemark.server.web.text.Wording;

/** Says messages in a language. */
@Component
class MessageWords {

    private static final String CURRENCY = "CNY";

    private final ObjectProvider<MessageKind> kinds;
    private final PlansInForce plans;
    private final Texts texts;

    MessageWords(ObjectProvider<MessageKind> kinds, PlansInForce plans, Texts texts) {
        this.kinds = kinds;
        this.plans = plans;
        this.texts = texts;
    }

    /** All kinds, in their order. */
    List<MessageKind> kinds() {
        return kinds.stream().sorted(Comparator.comparingInt(MessageKind::place)).toList();
    }

    /** A message as it goes out. */
    OutgoingMessage outgoing(KeptMessage message, Language language) {
        Wording wording = texts.in(language);
        return new OutgoingMessage(
                message.id(),
                message.kind(),
                wording.say(message.kind() + ".name"),
                say(wording, message.kind(), message.content()),
                message.content(),
                message.at(),
                language);
    }

    /** A message. */
    String say(Wording wording, String kind, MessageContent content) {
        return wording.say(
                kind,
                subject(wording, kind, content.subject()),
                Figures.money(content.amountFen(), CURRENCY),
                Objects.toString(content.day(), ""));
    }

    private String subject(Wording wording, String kind, String subject) {
        return kinds.stream().anyMatch(one -> one.ofProgramme() && one.word().equals(kind))
                ? plans.find(subject)
                        .map(plan -> wording.language().of(plan.plan().title()))
                        .orElse(subject)
                : subject;
    }
}
