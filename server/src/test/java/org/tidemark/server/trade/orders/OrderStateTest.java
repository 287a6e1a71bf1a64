package org.tidemark.server.trade.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.trade.purchases.model.PurchaseState;

class OrderStateTest {

    @ParameterizedTest
    @CsvSource({
        "PLACED, WAITING, CREATED",
        "COVERING, WAITING, CREATED",
        "OPEN, WAITING, CREATED",
        "CLOSING, WAITING, CREATED",
        "PAID, WAITING, PAID",
        "PAID, SHIPPED, SHIPPED",
        "PAID, RECEIVED, RECEIVED",
        "PAID, IN_RETURN, IN_RETURN",
        "SCREENING, RECEIVED, RECEIVED",
        "HELD, RECEIVED, RECEIVED",
        "SETTLING, RECEIVED, SETTLING",
        "REFUSED, RECEIVED, SETTLING",
        "SETTLED, RECEIVED, SETTLED",
        "CLOSED, IN_RETURN, CLOSED"
    })
    void a_buyer_reads_one_word_for_purchase_and_parcel(
            PurchaseState purchase, Parcel.Stage stage, OrderState word) {
        assertThat(OrderState.of(purchase, stage)).isEqualTo(word);
    }
}
