package org.tidemark.server.money.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 7, true",
        "699, 700, 7, false",
        "700, 700, 7, true",
        "100, 700, 1, true",
        "99, 700, 1, false",
        "100, 701, 1, false",
        "-1, 0, 7, false"
    })
    void a_budget_lasts_as_many_days_as_those_of_the_last_week_took(
            long budget, long week, int days, boolean lasts) {
        assertThat(AdFigures.lasts(budget, week, days)).isEqualTo(lasts);
    }
}
