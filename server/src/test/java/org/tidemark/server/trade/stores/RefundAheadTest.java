package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;

class RefundAheadTest {

    private static final int CASES = 3_000;

    private final Random random = new Random(20_261_204);

    /** In whatever pieces a purchase goes back, the store gives back what it got, to the fen. */
    @Test
    void all_pieces_together_take_back_just_what_the_store_got() {
        for (int i = 0; i < CASES; i++) {
            long total = 1 + random.nextLong(5_000_000);
            long cost = random.nextLong(total + 1);
            long before = 0;
            long back = 0;
            while (before < total) {
                long piece = 1 + random.nextLong(total - before);
                RefundAhead ahead = RefundAhead.of(total, cost, before, piece, true);
                assertThat(ahead.storeFen() + ahead.othersFen()).isEqualTo(piece);
                assertThat(ahead.storeFen()).isBetween(0L, piece);
                back += ahead.storeFen();
                before += piece;
            }
            assertThat(back).as(total + " " + cost).isEqualTo(cost);
        }
    }

    @Test
    void an_amount_is_said_as_people_say_it() {
        assertThat(TillVoice.amount(2_850, Language.ZH)).isEqualTo("28.5");
        assertThat(TillVoice.amount(2_850, Language.EN)).isEqualTo("28.50");
        assertThat(TillVoice.amount(10_000, Language.ZH)).isEqualTo("100");
        assertThat(TillVoice.amount(5, Language.ZH)).isEqualTo("0.05");
    }
}
