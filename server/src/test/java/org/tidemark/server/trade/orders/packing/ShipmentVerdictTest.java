package org.tidemark.server.trade.orders.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.server.trade.orders.OrderState;

/** What becomes of a row, as a table. */
class ShipmentVerdictTest {

    @ParameterizedTest
    @CsvSource({
        // the row                              | the order
        "'', SF, SF1234567, false,               m1, PAID, '', '', OK",
        "m1, 顺丰速运, SF1234567, false,          m1, PAID, '', '', OK",
        "m1, 中 通, 773000000000000001, false,    m1, PAID, '', '', OK",
        "m1, j&t express, JT0001, false,         m1, PAID, '', '', OK",
        "m2, SF, SF1234567, false,               m1, PAID, '', '', OTHER_MEMBER",
        "m1, SF, SF1234567, true,                m1, PAID, '', '', TWICE",
        "m1, SF, SF1234567, false,               m1, SHIPPED, SF, SF1234567, DONE",
        "m1, SF, SF1234567, false,               m1, SETTLED, SF, SF1234567, DONE",
        "m1, SF, SF7654321, false,               m1, SHIPPED, SF, SF1234567, ALREADY",
        "m1, ZTO, SF1234567, false,              m1, SHIPPED, SF, SF1234567, ALREADY",
        "m1, SF, SF1234567, false,               m1, CREATED, '', '', STATE",
        "m1, SF, SF1234567, false,               m1, CLOSED, '', '', STATE",
        "m1, Pigeon, SF1234567, false,           m1, PAID, '', '', CARRIER",
        "m1, '', SF1234567, false,               m1, PAID, '', '', CARRIER",
        "m1, SF, 7.73E+17, false,                m1, PAID, '', '', EATEN",
        "m1, SF, '7,73E+17', false,              m1, PAID, '', '', EATEN",
        "m1, SF, 1, false,                       m1, PAID, '', '', TRACKING"
    })
    void a_row_is_judged_by_its_order(
            String member,
            String carrier,
            String tracking,
            boolean again,
            String owner,
            OrderState state,
            String shippedBy,
            String shippedUnder,
            ShipmentVerdict verdict) {
        assertThat(
                        ShipmentVerdict.of(
                                new ShipmentRow(2, "o1", member, carrier, tracking, again),
                                new ShipmentVerdict.Known(owner, state, shippedBy, shippedUnder)))
                .isEqualTo(verdict);
    }

    @Test
    void an_order_that_is_not_there_is_told_before_all_else() {
        assertThat(
                        ShipmentVerdict.of(
                                new ShipmentRow(2, "none", "m1", "SF", "SF1234567", true),
                                Optional.empty()))
                .isEqualTo(ShipmentVerdict.UNKNOWN);
    }

    @Test
    void a_tracking_number_has_an_end() {
        ShipmentRow row = new ShipmentRow(2, "o1", "", "SF", "1".repeat(61), false);
        assertThat(
                        ShipmentVerdict.of(
                                row, new ShipmentVerdict.Known("m1", OrderState.PAID, "", "")))
                .isEqualTo(ShipmentVerdict.TRACKING);
    }

    @ParameterizedTest
    @EnumSource(ShipmentVerdict.class)
    void each_doubt_names_a_column_of_the_file(ShipmentVerdict verdict) {
        assertThat(List.of("", "number", "member", "carrier", "tracking"))
                .contains(verdict.column());
        assertThat(verdict.isDoubt()).isEqualTo(!verdict.column().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void a_carrier_is_known_by_its_code_and_the_name_that_is_shown(Carrier carrier) {
        assertThat(Carrier.read(carrier.name().toLowerCase(java.util.Locale.ROOT)))
                .contains(carrier);
        assertThat(Carrier.read(Carrier.all().get(carrier.ordinal()))).contains(carrier);
    }
}
