package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YuanTest {

    @Test
    void amounts_are_read_as_people_type_them_up_to_nine_digits() {
        assertThat(Yuan.fen("12")).hasValue(1_200);
        assertThat(Yuan.fen("0.5")).hasValue(50);
        assertThat(Yuan.fen("999999999.99")).hasValue(99_999_999_999L);
        assertThat(Yuan.fen("￥1,000")).hasValue(100_000);
        for (String wrong :
                new String[] {"", "-1", "+1", "1.234", "1e3", "1,00", ".5", "1000000000", "NaN"}) {
            assertThat(Yuan.fen(wrong)).as(wrong).isEmpty();
        }
    }
}
