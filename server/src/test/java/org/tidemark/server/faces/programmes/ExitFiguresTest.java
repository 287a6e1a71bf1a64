package org.tidemark.server.faces.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 20, false",
        "0, 100, 0, false",
        "19, 100, 20, false",
        "20, 100, 20, true",
        "1, 0, 20, true",
        "1, 1000, 0, true"
    })
    void much_is_a_part_of_what_is_there(long due, long reserve, int percent, boolean much) {
        assertThat(ExitFigures.isMuch(due, reserve, percent)).isEqualTo(much);
    }
}
