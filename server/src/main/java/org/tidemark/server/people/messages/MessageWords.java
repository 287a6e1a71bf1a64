package org.tidemark.server.people.messages;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.text.Wording;

/** Says messages in a language. */
@Component
class MessageWords {

    private static final String CURRENCY = "CNY";

    private final ObjectProvider<MessageKind> kinds;
    private final PlansInForce plans;

    MessageWords(ObjectProvider<MessageKind> kinds, PlansInForce plans) {
        this.kinds = kinds;
        this.plans = plans;
    }

    /** All kinds, in their order. */
    List<MessageKind> kinds() {
        return kinds.stream().sorted(Comparator.comparingInt(MessageKind::place)).toList();
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
