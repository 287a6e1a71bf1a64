package org.tidemark.server.money.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.tax.model.TaxMethod;

class TaxTablesTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @Test
    void the_report_has_31_columns_and_says_which_nobody_has_confirmed() {
        String csv =
                TaxTables.quarter(
                                List.of(
                                        new RewardMonth("m1", MONTH, 123_45, 7),
                                        new RewardMonth("m2", MONTH, -5, 1)),
                                Map.of("m1", new TaxBooked(MONTH, 20_01, 1, 0)),
                                "某某商城",
                                member -> member.equals("m1") ? "张三" : "")
                        .csv();
        List<String> lines = csv.replace("\uFEFF", "").lines().toList();
        List<String> head = List.of(lines.getFirst().split(",", -1));
        assertThat(head).hasSize(TaxTables.COLUMNS + 2);
        assertThat(head.subList(TaxTables.COLUMNS, TaxTables.COLUMNS + 2))
                .containsExactly(TaxTables.WITHHELD, TaxTables.RETURNED);
        for (int place = 1; place <= TaxTables.COLUMNS; place++) {
            boolean unconfirmed =
                    place >= 12 && place <= 20
                            || place >= 22 && place <= 25
                            || place == 27
                            || place == 28;
            assertThat(head.get(place - 1)).startsWith(place + " ");
            assertThat(head.get(place - 1).endsWith(TaxTables.UNCONFIRMED))
                    .as(head.get(place - 1))
                    .isEqualTo(unconfirmed);
        }
        List<String> first = List.of(lines.get(1).split(",", -1));
        assertThat(first.get(4)).isEqualTo("张三");
        assertThat(first.get(20)).isEqualTo("123.45");
        assertThat(first.get(25)).isEqualTo("123.45");
        assertThat(first.get(30)).isEqualTo("7");
        assertThat(first.subList(31, 33)).containsExactly("20.01", "0.01");
        assertThat(first.subList(11, 20)).containsOnly("");
        assertThat(List.of(lines.get(2).split(",", -1)).get(20)).isEqualTo("0.00");
    }

    @Test
    void a_method_needs_somebody_who_decided_it() {
        assertThat(new TaxProperties(TaxMethod.NONE, "", MONTH).method()).isEqualTo(TaxMethod.NONE);
        assertThat(new TaxProperties(TaxMethod.CUMULATIVE, " adviser, 2026-11 ", MONTH).decision())
                .isEqualTo("adviser, 2026-11");
        assertThatThrownBy(() -> new TaxProperties(TaxMethod.CUMULATIVE, " ", MONTH))
                .hasMessageContaining("tidemark.tax.decision");
    }
}
