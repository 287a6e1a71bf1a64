package org.tidemark.server.trade.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void a_compound_is_found_by_itself_by_the_words_in_it_and_by_its_head() {
        assertThat(SearchWords.of("不锈钢保温杯")).contains("不锈钢", "保温杯", "保温", "杯");
    }

    @Test
    void what_stands_side_by_side_by_chance_is_no_word() {
        assertThat(SearchWords.of("研究生命的起源")).contains("研究", "生命").doesNotContain("研究生");
        assertThat(SearchWords.of("商品和服务")).contains("服务").doesNotContain("和服");
    }

    @Test
    void characters_have_one_form() {
        assertThat(SearchWords.asked("電動牙刷")).containsExactly("电动", "牙刷");
        assertThat(SearchWords.asked("ＢＯＴＴＬＥ Wi-Fi")).containsExactly("bottle", "wi", "fi");
    }

    @Test
    void words_that_say_nothing_are_not_asked_for_unless_there_is_nothing_else() {
        assertThat(SearchWords.asked("我想买的水杯")).containsExactly("水杯");
        assertThat(SearchWords.asked("的")).containsExactly("u7684");
    }

    @Test
    void signs_are_no_words_and_a_question_has_an_end() {
        assertThat(SearchWords.asked("')); drop table & | ! :* <->"))
                .containsExactly("drop", "table");
        assertThat(SearchWords.asked("  ")).isEmpty();
        assertThat(SearchWords.asked("a1 b2 c3 d4 e5 f6 g7 h8 ".repeat(500)))
                .hasSizeLessThanOrEqualTo(SearchWords.MOST_ASKED);
    }

    @Test
    void chinese_that_a_keyboard_sets_apart_belongs_together() {
        for (String word : new String[] {"绿茶", "收纳盒", "电动牙刷", "不锈钢保温杯"}) {
            for (int at = 1; at < word.length(); at++) {
                for (String blank : new String[] {" ", "\u3000", "\u00A0", "  "}) {
                    String apart = word.substring(0, at) + blank + word.substring(at);
                    assertThat(SearchWords.asked(apart))
                            .as(apart)
                            .isEqualTo(SearchWords.asked(word));
                }
            }
        }
        assertThat(SearchWords.asked("green 茶 杯 tea")).contains("green", "茶杯", "tea");
    }

    @Test
    void one_character_finds_whatever_has_it() {
        assertThat(SearchWords.of("茶杯")).containsAll(SearchWords.asked("茶"));
        assertThat(SearchWords.of("绿茶")).containsAll(SearchWords.asked("绿"));
        assertThat(SearchWords.of("𠮷野家")).containsAll(SearchWords.asked("𠮷"));
        assertThat(SearchWords.of("水杯")).doesNotContainAnyElementsOf(SearchWords.asked("茶"));
    }

    @Test
    void words_are_found_by_their_sound() {
        assertThat(SearchWords.of("绿茶")).containsAll(SearchWords.asked("lvcha"));
        assertThat(SearchWords.of("绿茶")).containsAll(SearchWords.sounding("绿查"));
        assertThat(SearchWords.of("绿茶")).doesNotContainAnyElementsOf(SearchWords.sounding("红酒"));
    }
}
