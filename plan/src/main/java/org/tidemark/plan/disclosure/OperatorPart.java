package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OperatorFacts;

/** Who runs the programme, and where to complain. */
final class OperatorPart {

    private OperatorPart() {}

    static Part of(Subject subject) {
        Part.Draft part = Part.draft("operator", "经营者与投诉", "The operator, and complaints");
        subject.plan()
                .block(OperatorFacts.class)
                .ifPresentOrElse(
                        operator -> facts(part, operator),
                        () ->
                                part.warn(
                                        "方案没有写明经营者。写明之前，请不要付款。",
                                        "The plan does not name its operator. Do not pay before it does."));
        if (subject.plan().jurisdiction().equals("cn")) {
            part.figure(
                    Tone.PLAIN,
                    new LocalizedText("消费者投诉", "Consumer complaints"),
                    new LocalizedText("12315", "12315"),
                    new LocalizedText("全国统一的消费者投诉举报热线", "the national consumer line"));
        }
        return part.say(
                        "您可以要求经营者说明每一笔金额是怎样算出来的；账本可以由第三方逐笔复核。",
                        "You may ask the operator how any amount was worked out; the books can be checked entry by entry by somebody else.")
                .part();
    }

    private static void facts(Part.Draft part, OperatorFacts operator) {
        part.figure(Tone.PLAIN, new LocalizedText("经营者", "Operator"), operator.name())
                .figure(Tone.PLAIN, new LocalizedText("联系方式", "Contact"), operator.contact());
    }
}
