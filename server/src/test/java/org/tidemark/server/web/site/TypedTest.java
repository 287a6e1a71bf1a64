package org.tidemark.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.money.Fen;

class TypedTest {

    @Test
    void a_field_is_read_as_people_type_it() {
        assertThat(Typed.fen("amount", "￥1,000.5")).isEqualTo(100_050);
        assertThat(Typed.pointsOrAll("points", "１０.5")).isEqualTo(10_500_000);
        assertThat(Typed.pointsOrAll("points", " ")).isEqualTo(Command.ALL);
        assertThat(Typed.pointsOrAll("points", "all")).isEqualTo(Command.ALL);
        assertThat(Typed.whole("weight", " 12 ")).isEqualTo(12);
        assertThat(Typed.day("day", "2026-01-31")).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void the_field_that_cannot_be_read_is_named_and_the_way_to_write_it_told() {
        assertThatThrownBy(() -> Typed.fen("lines[0].amount", "ten"))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessage("lines[0].amount: \"ten\" cannot be read; write digits, like 1000.00");
        assertThatThrownBy(() -> Typed.pointsOrAll("points", "-1"))
                .hasMessageStartingWith("points");
        assertThatThrownBy(() -> Typed.whole("weight", "1.5")).hasMessageStartingWith("weight");
        assertThatThrownBy(() -> Typed.day("day", "31.1.")).hasMessageStartingWith("day");
    }

    @Test
    void a_setting_or_a_form_is_converted_by_the_same_reader() {
        FenConverter converter = new FenConverter();
        assertThat(converter.convert("5,000.00")).isEqualTo(new Fen(500_000));
        assertThatThrownBy(() -> converter.convert("5.000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 2 after the point");
    }
}
