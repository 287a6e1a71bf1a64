package org.tidemark.server.money.batches.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line may become, cell by cell. */
class LineStateTest {

    /** Columns as {@link LineEvent} stands; a dot where nothing follows. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    state,    RELEASE,  LIST,    PAY,  FAIL,   RETURN,   BOOK,    REFUSE, RETRY, DROP
                    PLANNED,  RELEASED, .,       .,    .,      .,        .,       .,      .,     DROPPED
                    RELEASED, .,        AT_BANK, .,    .,      .,        .,       .,      .,     DROPPED
                    AT_BANK,  .,        .,       PAID, FAILED, FAILED,   .,       .,      .,     .
                    PAID,     .,        .,       .,    .,      .,        SETTLED, STUCK,  .,     .
                    SETTLED,  .,        .,       .,    .,      RETURNED, .,       .,      .,     .
                    STUCK,    .,        .,       .,    .,      FAILED,   .,       .,      PAID,  .
                    FAILED,   .,        .,       PAID, .,      .,        .,       .,      .,     .
                    RETURNED, .,        .,       .,    .,      .,        .,       .,      .,     .
                    DROPPED,  .,        .,       .,    .,      .,        .,       .,      .,     .
                    """,
            useHeadersInDisplayName = true)
    void every_cell_of_the_table(
            LineState state,
            String release,
            String list,
            String pay,
            String fail,
            String back,
            String book,
            String refuse,
            String retry,
            String drop) {
        String[] row = {release, list, pay, fail, back, book, refuse, retry, drop};
        for (LineEvent event : LineEvent.values()) {
            assertThat(state.on(event).map(Enum::name).orElse("."))
                    .as("%s on %s", state, event)
                    .isEqualTo(row[event.ordinal()]);
        }
    }

    @Test
    void whatever_happens_a_line_at_the_bank_is_left_out_by_nobody() {
        Random random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            LineState state = LineState.PLANNED;
            boolean atBank = false;
            for (int step = 0; step < 12; step++) {
                LineEvent event = LineEvent.values()[random.nextInt(LineEvent.values().length)];
                state = state.on(event).orElse(state);
                atBank |= state == LineState.AT_BANK;
                assertThat(atBank && state == LineState.DROPPED).isFalse();
                assertThat(!atBank && state.moneyOut()).isFalse();
            }
        }
    }

    @Test
    void what_a_line_pays_is_free_again_only_where_the_bank_has_not_its_money_or_the_books_do() {
        Set<LineState> free = EnumSet.noneOf(LineState.class);
        for (LineState state : LineState.values()) {
            if (!state.open()) {
                free.add(state);
            }
        }
        assertThat(free)
                .containsExactly(
                        LineState.SETTLED, LineState.FAILED, LineState.RETURNED, LineState.DROPPED);
        assertThat(LineState.before(LineEvent.PAY))
                .containsExactly(LineState.AT_BANK, LineState.FAILED);
    }
}
