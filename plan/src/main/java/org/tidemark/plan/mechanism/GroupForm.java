package org.tidemark.plan.mechanism;

import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.GroupTerms;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.TextShapes;

/** The group rebate: buyers who come together within a window share what they put in. */
final class GroupForm extends FundForm<GroupTerms> {

    static final Key<Integer> SIZE =
            Key.required(
                    "size",
                    Numbers.whole(2, 50),
                    "How many different buyers make a group",
                    "成团人数（不同买家）");
    static final Key<Integer> WINDOW =
            Key.required(
                    "window",
                    TextShapes.days(1, 90),
                    "How long a group stays open, in whole days",
                    "拼团期限（整天）");

    GroupForm() {
        super(
                "group",
                GroupTerms.class,
                block -> new GroupTerms(block.get(SIZE), block.get(WINDOW)),
                BlockType.of("group", SIZE, WINDOW),
                new Labels(
                        "group",
                        new Phrase("Group rebate", "拼团返利"),
                        new Phrase("Into the fund of the group rebate", "拼团返利份额")));
    }

    /** Of equal orders each gets back what it put in, once as many as the group needs have come. */
    @Override
    Promise promise(GroupTerms terms, int sharePpm) {
        return new Promise(code(), "", sharePpm, sharePpm, terms.size());
    }

    @Override
    Fact rule(GroupTerms terms) {
        return Fact.of(
                "group",
                terms.size(),
                Fact.Unit.COUNT,
                Fact.of("window", terms.windowDays(), Fact.Unit.COUNT));
    }
}
