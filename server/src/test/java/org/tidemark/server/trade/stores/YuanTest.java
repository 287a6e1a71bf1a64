package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YuanTest {

    @Test
    void amounts_are_read_strictly() {
        assertThat(Yuan.fen("12")).hasValue(1_200);
        assertThat(Yuan.fen("0.5")).hasValue(50);
        assertThat(Yuan.fen("999999999.99")).hasValue(99_999_999_999L);
        for (String wrong :
                new String[] {"", "-1", "+1", "1.234", "1e3", "1,000", ".5", "１", "NaN"}) {
            assertThat(Yuan.fen(wrong)).as(wrong).isEmpty();
        }
    }
}
