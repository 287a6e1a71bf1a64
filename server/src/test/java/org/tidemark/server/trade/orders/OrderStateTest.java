package org.tidemark.server.trade.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.trade.orders.OrderState.CLOSED;
import static org.tidemark.server.trade.orders.OrderState.CREATED;
import static org.tidemark.server.trade.orders.OrderState.IN_RETURN;
import static org.tidemark.server.trade.orders.OrderState.PAID;
import static org.tidemark.server.trade.orders.OrderState.RECEIVED;
import static org.tidemark.server.trade.orders.OrderState.SETTLED;
import static org.tidemark.server.trade.orders.OrderState.SETTLING;
import static org.tidemark.server.trade.orders.OrderState.SHIPPED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateTest {

    @Test
    void the_ordinary_life_of_an_order_goes_from_created_to_settled() {
        List<OrderState> life = List.of(CREATED, PAID, SHIPPED, RECEIVED, SETTLING, SETTLED);
        for (int i = 1; i < life.size(); i++) {
            assertThat(life.get(i - 1).next()).contains(life.get(i));
        }
    }

    @Test
    void what_has_been_settled_or_closed_stays_so() {
        assertThat(SETTLED.next()).isEmpty();
        assertThat(CLOSED.next()).isEmpty();
        assertThat(EnumSet.allOf(OrderState.class))
                .filteredOn(OrderState::ended)
                .containsOnly(SETTLED, CLOSED);
    }

    @Test
    void nothing_settles_that_was_not_received_and_nothing_is_shipped_that_was_not_paid() {
        assertThat(SETTLED.previous()).containsOnly(SETTLING);
        assertThat(SETTLING.previous()).containsOnly(RECEIVED);
        assertThat(PAID.previous()).containsOnly(CREATED);
        assertThat(SHIPPED.previous()).containsOnly(PAID, IN_RETURN);
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void every_order_can_come_to_an_end(OrderState from) {
        Set<OrderState> reached = EnumSet.of(from);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (OrderState state : EnumSet.copyOf(reached)) {
                grew |= reached.addAll(state.next());
            }
        }
        assertThat(reached).anyMatch(OrderState::ended);
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void what_comes_before_and_what_follows_say_the_same(OrderState state) {
        for (OrderState next : state.next()) {
            assertThat(next.previous()).contains(state);
        }
    }

    @ParameterizedTest
    @EnumSource(ReturnState.class)
    void a_return_ends_refunded_refused_or_withdrawn(ReturnState state) {
        assertThat(state.ended())
                .isEqualTo(
                        Set.of(ReturnState.REFUNDED, ReturnState.REFUSED, ReturnState.WITHDRAWN)
                                .contains(state));
    }
}
