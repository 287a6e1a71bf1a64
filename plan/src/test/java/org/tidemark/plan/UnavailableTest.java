package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class UnavailableTest {

    @Test
    void a_mechanism_that_is_not_built_is_refused_with_one_sentence_each() {
        String text =
                PlanTexts.SPECIFICATION.replace(
                        "platform: 10%",
                        "platform: 4%, dividend: { founders: 1% }, queue: 3%, redPacket: 2%");

        assertThat(PlanTexts.mistakes(PlanFile.read("plan.yaml", text)))
                .extracting(PlanMistake::path, PlanMistake::message)
                .containsExactly(
                        line("offers.starter-box.split.dividend", "dividend", "block"),
                        line("offers.starter-box.split.queue", "queue", "key"),
                        line("offers.starter-box.split.redPacket", "redPacket", "key"),
                        line("offers.starter-box.adPoints", "adPoints", "key"),
                        line("referral.adRelease", "adRelease", "block"),
                        line("agents", "agents", "block"),
                        line("team", "team", "block"),
                        line("adPoints", "adPoints", "block"),
                        line("dividends", "dividends", "block"),
                        line("queue", "queue", "block"),
                        line("redPacket", "redPacket", "block"));
        assertThat(PlanTexts.readAll(text)).isInstanceOf(PlanReadResult.Accepted.class);
    }

    @Test
    void mistakes_inside_an_unavailable_block_are_left_for_later() {
        String text = PlanTexts.LEAST + "queue: { goal: 100% }\n";

        assertThat(PlanTexts.mistakes(PlanFile.read("plan.yaml", text))).hasSize(1);
        assertThat(PlanTexts.mistakes(PlanTexts.readAll(text))).hasSizeGreaterThan(1);
    }

    private static Tuple line(String path, String key, String what) {
        return tuple(path, key + " is not available yet: remove this " + what);
    }
}
