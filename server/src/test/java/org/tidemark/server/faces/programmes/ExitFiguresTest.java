package org.tidemark.server.faces.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.kernel.quotes.ExitsAhead.Ahead;

class ExitFiguresTest {

    @Test
    void heights_at_which_nobody_leaves_are_told_once() {
        Ahead none = new Ahead(5, 0, 0, 100, true);
        Ahead two = new Ahead(10, 2, 40, 100, true);
        Ahead all = new Ahead(25, 3, 60, 100, true);

        assertThat(ExitFigures.worthTelling(List.of())).isEmpty();
        assertThat(ExitFigures.worthTelling(List.of(none, two, all))).containsExactly(two, all);
        assertThat(ExitFigures.worthTelling(List.of(none, none))).containsExactly(none);
    }

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
