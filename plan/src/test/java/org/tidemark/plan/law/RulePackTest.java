package org.tidemark.plan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;

class RulePackTest {

    private static final RulePack PACK = RulePack.of("cn").orElseThrow();

    @Test
    void the_pack_is_whole() {
        assertThat(PACK.jurisdiction()).isEqualTo("cn");
        assertThat(PACK.version()).matches("[0-9]{4}-[0-9]{2}");
        assertThat(PACK.rules()).hasSize(31);
        assertThat(PACK.rules()).extracting(LawRule::id).doesNotHaveDuplicates();
        assertThat(PACK.copyPatterns()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(PACK.rules())
                .allSatisfy(rule -> {
                    assertThat(rule.id()).matches("[A-Z]{3}-[0-9]{2}");
                    assertThat(rule.when()).isNotBlank();
                    assertThat(rule.citation()).isNotNull();
                    assertThat(rule.advice().zh()).containsPattern("\\p{IsHan}");
                    assertThat(rule.advice().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
                });
        assertThat(PACK.rules())
                .filteredOn(rule -> rule.citation().isEmpty())
                .extracting(LawRule::id)
                .isEqualTo(List.of("ENG-09"));
    }

    @Test
    void it_says_as_of_when_it_is_and_that_it_is_no_legal_advice() {
        LocalizedText asOf = PACK.asOf();
        assertThat(asOf.en()).contains("2025-04", "Not legal advice");
        assertThat(asOf.zh()).contains("2025年4月", "不构成法律意见");
    }

    @Test
    void no_jurisdiction_means_no_pack() {
        assertThat(RulePack.of("none")).isEmpty();
    }
}
