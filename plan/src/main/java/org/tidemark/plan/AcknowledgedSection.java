package org.tidemark.plan;

import java.time.LocalDate;
import java.util.List;
import org.tidemark.engine.plan.AcknowledgedRules;
import org.tidemark.engine.plan.AcknowledgedRules.Acknowledgement;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** Findings of the compliance check that somebody has taken responsibility for. */
final class AcknowledgedSection {

    static final Key<String> RULE =
            Key.required(
                    "rule",
                    TextShapes.matching(
                            "[A-Z0-9-]{1,40}",
                            "1 to 40 of the characters A-Z, 0-9 and -, like CON-06",
                            "1 至 40 个字符，限 A-Z、0-9 和 -，如 CON-06"),
                    "Code of the rule that fired",
                    "所确认规则的编号");
    static final Key<String> BY =
            Key.required("by", TextShapes.line(200), "Who takes the responsibility", "确认人");
    static final Key<LocalDate> ON =
            Key.required("on", TextShapes.DAY, "Day of the acknowledgement", "确认日期");
    static final Key<String> REFERENCE =
            Key.required(
                    "reference",
                    TextShapes.line(200),
                    "The document that gives the grounds",
                    "依据文件");

    static final BlockType TYPE = BlockType.of("acknowledged", RULE, BY, ON, REFERENCE);

    private AcknowledgedSection() {}

    static AcknowledgedRules build(List<Values> entries) {
        return new AcknowledgedRules(
                entries.stream()
                        .map(entry ->
                                new Acknowledgement(
                                        entry.get(RULE),
                                        entry.get(BY),
                                        entry.get(ON),
                                        entry.get(REFERENCE)))
                        .toList());
    }
}
