package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.money.Fen;

class TillWishTest {

    private static final Fen MOST = new Fen(5_000_000);
    private static final int WISHES = 5_000;
    private static final List<String> PIECES =
            List.of("", "1", "50000", "0", ".", "01", "-", "，", "￥", "１２", "元", "a", " ", "O");

    private static String typed(Random random) {
        StringBuilder typed = new StringBuilder();
        for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
            typed.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return typed.toString();
    }

    @Test
    void what_no_till_takes_is_told_at_its_field_and_the_rest_can_be_read() {
        Random random = new Random(20_261_129);
        int taken = 0;
        for (int i = 0; i < WISHES; i++) {
            boolean numbered = random.nextInt(4) > 0;
            String number = numbered ? "t123456789012345678" : "t1";
            TillWish wish = new TillWish(number, typed(random), typed(random), "", "", "");
            var problems = wish.problems(MOST);
            Optional<Fen> amount = Fen.read(wish.amount()).filter(Fen::isPositive);
            boolean wallet = wish.wallet().isEmpty() || Fen.read(wish.wallet()).isPresent();
            assertThat(problems.at("amount").map(fault -> fault.key()))
                    .as(wish.toString())
                    .isEqualTo(
                            amount.isEmpty()
                                    ? Optional.of("stores.problem.amount")
                                    : amount.filter(fen -> fen.fen() > MOST.fen())
                                            .map(tooMuch -> "stores.problem.most"));
            assertThat(problems.at("wallet").isEmpty()).as(wish.toString()).isEqualTo(wallet);
            assertThat(problems.whole().isEmpty()).isEqualTo(numbered);
            if (!problems.there()) {
                taken++;
                assertThat(wish.amountFen()).isBetween(1L, MOST.fen());
                assertThat(wish.walletFen()).isNotNegative();
            }
        }
        assertThat(taken).isBetween(50, WISHES - 50);
    }

    @Test
    void a_settled_order_is_refunded_what_is_left_of_it_at_most() {
        for (TillState state : TillState.values()) {
            for (long left : new long[] {0, 1, 500}) {
                for (long fen : new long[] {-1, 0, 1, 499, 500, 501}) {
                    assertThat(TillRefunds.check(state, left, fen).there())
                            .as(state + " " + left + " " + fen)
                            .isEqualTo(state != TillState.SETTLED || fen <= 0 || fen > left);
                }
            }
        }
    }
}
