package org.tidemark.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleMenuTest {

    @ParameterizedTest
    @CsvSource({
        "/console, /console",
        "/console?lang=zh, /console",
        "/console/shop/orders, /console/shop/orders",
        "/console/shop/orders/o-1, /console/shop/orders",
        "/console/shop/orders?state=PAID, /console/shop/orders",
        "/console/shop/ordersother, ''",
        "/console/staff/audit?who=a, /console/staff",
        "/console/money/payments/bills/7, /console/money/payments",
        "/console/nowhere, ''",
        "/my, ''",
    })
    void a_page_belongs_to_the_longest_place_of_the_menu_that_it_is_below(
            String address, String place) {
        assertThat(ConsoleMenu.place(address)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "99, 99", "100, 99+"})
    void what_is_more_than_is_counted_is_told_as_more(int count, String shown) {
        assertThat(new WaitingLine("/x", "x", count).shown()).isEqualTo(shown);
    }
}
