package org.tidemark.plan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresFileTest {

    private static final String FIGURES =
            """
            asOf: 2026-11-20
            reserve: "48210.55"
            supply: "15230.120000"
            totalOrders: 412
            ordersLast90Days: 180
            ordersBefore90Days: 150
            record:
              - { joined: 2026-01, members: 30, spend: "41000.00", paidOut: "1.00", ifSoldNow: "9120.55", paidBackMembers: 2 }
            """;

    @Test
    void every_figure_of_a_file_is_read_as_it_stands() throws BadFiguresException {
        assertThat(FiguresFile.read("figures.yaml", FIGURES))
                .isEqualTo(
                        new RunningFigures(
                                LocalDate.of(2026, 11, 20),
                                4_821_055,
                                15_230_120_000L,
                                0,
                                412,
                                180,
                                150,
                                List.of(
                                        new RunningFigures.JoiningMonth(
                                                YearMonth.of(2026, 1),
                                                30,
                                                4_100_000,
                                                100,
                                                912_055,
                                                2))));
    }

    @Test
    void every_mistake_is_reported_with_its_line() {
        String text = FIGURES.replace("supply: \"15230.120000\"", "suply: 3").replace("412", "-4");

        assertThatThrownBy(() -> FiguresFile.read("figures.yaml", text))
                .isInstanceOf(BadFiguresException.class)
                .hasMessageContaining("figures.yaml:3:1")
                .hasMessageContaining("did you mean \"supply\"")
                .hasMessageContaining("figures.yaml:4:14: totalOrders");
    }
}
