package org.tidemark.plan.disclosure;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/** Who else gets something because of the order. */
final class OthersPart {

    private OthersPart() {}

    static Part of(Subject subject) {
        List<LocalizedText> lines = OthersShares.of(subject.plan(), subject.offer());
        Part.Draft part = Part.draft("others", "还有谁因此得到什么", "Who else gets something");
        if (lines.isEmpty()) {
            part.say("没有别人因您的订单得到奖励。", "Nobody else is rewarded for your order.");
        }
        lines.forEach(part::say);
        return part.part();
    }
}
