package org.tidemark.server.trade.orders.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.trade.orders.OrderState;

/** Which tables a question asks, and what an address says of a filter. */
class OrderQuestionTest {

    private static final OrderSearch ALL =
            new OrderSearch(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "channel=SHOP, true, false",
        "channel=TILL, true, false",
        "channel=FEE, true, false",
        "channel=API, false, true",
        "channel=CONSOLE, false, true",
        "state=PAID, true, false",
        "state=SETTLED, true, true",
        "mark, true, false",
        "no-store, false, false",
        "no-sku, false, true",
        "nothing, true, true"
    })
    void only_tables_that_can_have_it_are_asked(String what, boolean purchases, boolean direct) {
        Optional<OrderQuestion> question = OrderQuestion.of(search(what), Optional.empty(), 10);
        String sql = question.map(OrderQuestion::sql).orElse("");
        assertThat(sql.contains("platform.purchase p")).isEqualTo(purchases);
        assertThat(sql.contains("platform.direct_order")).isEqualTo(direct);
    }

    private static OrderSearch search(String what) {
        String[] parts = what.split("=", -1);
        return new OrderSearch(
                "",
                Optional.empty(),
                Optional.empty(),
                parts[0].equals("channel")
                        ? Optional.of(OrderChannel.valueOf(parts[1]))
                        : Optional.empty(),
                parts[0].equals("state")
                        ? Optional.of(OrderState.valueOf(parts[1]))
                        : Optional.empty(),
                what.equals("no-store") ? Optional.of(List.of()) : Optional.empty(),
                what.equals("no-sku") ? Optional.of(List.of()) : Optional.empty(),
                "",
                what.equals("mark") ? Optional.of(7L) : Optional.empty());
    }

    /** Each value is a parameter: what somebody types is never a part of the question. */
    @Test
    void what_is_typed_is_never_a_part_of_the_question() {
        String evil = "x' OR '1'='1";
        OrderSearch search =
                new OrderSearch(
                        evil,
                        Optional.of(OffsetDateTime.parse("2026-01-01T00:00Z")),
                        Optional.of(OffsetDateTime.parse("2026-02-01T00:00Z")),
                        Optional.empty(),
                        Optional.of(OrderState.RECEIVED),
                        Optional.of(List.of(evil)),
                        Optional.of(List.of(evil)),
                        evil,
                        Optional.empty());
        OrderQuestion question =
                OrderQuestion.of(
                                search,
                                Optional.of(
                                        new OrderPlace(
                                                OffsetDateTime.parse("2026-01-01T00:00Z"), evil)),
                                10)
                        .orElseThrow();
        assertThat(question.sql()).doesNotContain("OR '1'");
        assertThat(question.parameters())
                .containsKeys(
                        "q", "number", "from", "until", "state", "states", "stores", "skus", "at",
                        "id", "limit");
    }

    @ParameterizedTest
    @CsvSource({"order-o123, o123", "order-o123-2, o123", "o123, o123", "order-, order-"})
    void the_command_of_a_purchase_finds_the_purchase(String typed, String number) {
        OrderSearch search =
                new OrderSearch(
                        typed,
                        ALL.from(),
                        ALL.until(),
                        ALL.channel(),
                        ALL.state(),
                        ALL.stores(),
                        ALL.skus(),
                        "",
                        ALL.mark());
        assertThat(
                        OrderQuestion.of(search, Optional.empty(), 10)
                                .orElseThrow()
                                .parameters()
                                .get("number"))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void each_state_is_looked_for_among_some_states_of_purchases(OrderState state) {
        assertThat(state.ofPurchases()).isNotEmpty();
    }

    @Test
    void a_place_is_the_same_after_it_stood_in_an_address() {
        OrderPlace place =
                new OrderPlace(OffsetDateTime.parse("2026-03-04T05:06:07.000008Z"), "api-~1");
        assertThat(OrderPlace.read(place.text())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "12", "~", "12~", "-1~a", "12~a b", "99999999999999999999~a"})
    void what_is_no_place_is_the_beginning(String text) {
        assertThat(OrderPlace.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-1", "9223372036854775807", "-9223372036854775808"})
    void a_mark_is_the_same_after_it_stood_in_an_address(long mark) {
        OrderFilter filter = OrderFilter.ALL.marked(mark);
        assertThat(filter.mark()).contains(mark);
        assertThat(filter.ofAnybody().mark()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "12345678901234567", "张三", "-1"})
    void what_is_no_mark_finds_nothing(String who) {
        assertThat(
                        new OrderFilter(null, null, null, null, null, null, null, who)
                                .mark()
                                .orElseThrow())
                .isZero();
    }

    @Test
    void what_was_filtered_stands_in_the_address_as_it_was() {
        OrderFilter filter =
                new OrderFilter(
                        " o1 ",
                        null,
                        null,
                        OrderChannel.TILL,
                        OrderState.PAID,
                        "茶 & 馆",
                        "a+b {c}",
                        null);
        assertThat(filter.query())
                .isEqualTo(
                        "?q=o1&channel=TILL&state=PAID&store=%E8%8C%B6%20%26%20%E9%A6%86"
                                + "&product=a%2Bb%20%7Bc%7D");
        assertThat(OrderFilter.ALL.query()).isEmpty();
    }
}
