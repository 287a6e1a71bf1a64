package org.tidemark.plan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyPatternsTest {

    private static final CopyPatterns PATTERNS = CopyPatterns.of("cn");

    private static List<String> in(String text) {
        return PATTERNS.in(new AdvertisingCopy("copy.md", text)).stream()
                .map(one -> one.line() + ":" + one.column() + " " + one.found().en())
                .toList();
    }

    @Test
    void each_promise_is_found_at_its_line_and_column() {
        String text = "# 好消息\n\n𠮷日开业，积分只涨不跌，\n人人免费消费！A Risk-Free\nguaranteed  Return.";

        assertThat(in(text))
                .containsExactly(
                        "3:8 \"只涨不跌\" promises a return or hints at one",
                        "4:3 \"免费消费\" promises a return or hints at one",
                        "4:10 \"Risk-Free\" promises a return or hints at one",
                        "5:1 \"guaranteed Return\" promises a return or hints at one");
    }

    @Test
    void a_promise_within_a_longer_one_is_not_reported_again() {
        assertThat(in("消费全返")).containsExactly("1:1 \"消费全返\" promises a return or hints at one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"稳 赚", "DOUBLE  YOUR\nMONEY", "risk free", "并不仅保本", "only-goes-up"})
    void other_spellings_are_found(String text) {
        assertThat(in(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"本活动不保本，也不保收益", "no guaranteed return", "It is not risk-free", "积分可能下跌", ""})
    void what_denies_a_promise_is_none(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"新品上市", "春茶新茶上市，欢迎选购", "药品上市许可持有人：见包装", "上市 年份：2026"})
    void words_of_trade_promise_nothing(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公司即将上市", "新品上市，公司也将上市", "原始股上市许可"})
    void and_hide_no_promise_beside_them(String text) {
        assertThat(in(text)).hasSize(1);
    }

    @Test
    void without_a_pack_nothing_is_a_promise() {
        assertThat(CopyPatterns.of("none").in(new AdvertisingCopy("copy.md", "保本"))).isEmpty();
    }
}
