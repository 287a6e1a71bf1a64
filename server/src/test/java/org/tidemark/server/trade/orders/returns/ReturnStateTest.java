package org.tidemark.server.trade.orders.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnStateTest {

    @ParameterizedTest
    @EnumSource(ReturnState.class)
    void a_return_ends_refunded_refused_or_withdrawn(ReturnState state) {
        assertThat(state.ended())
                .isEqualTo(
                        Set.of(ReturnState.REFUNDED, ReturnState.REFUSED, ReturnState.WITHDRAWN)
                                .contains(state));
    }
}
