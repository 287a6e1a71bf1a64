package org.tidemark.plan;

import org.tidemark.engine.plan.OperatorFacts;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** Who runs the programme. */
final class OperatorSection {

    static final Key<Values> NAME =
            Key.required("name", TitleSection.TYPE, "Name of the operator", "经营者名称");
    static final Key<String> CONTACT =
            Key.required("contact", TextShapes.line(200), "How to reach the operator", "联系方式");

    static final BlockType TYPE = BlockType.of("operator", NAME, CONTACT);

    private OperatorSection() {}

    static OperatorFacts build(Values operator) {
        return new OperatorFacts(TitleSection.build(operator.get(NAME)), operator.get(CONTACT));
    }
}
