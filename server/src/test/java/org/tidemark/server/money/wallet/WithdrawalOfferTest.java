package org.tidemark.server.money.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payouts.Payee;

/** What a member was shown before he asks for a withdrawal, against what holds then. */
class WithdrawalOfferTest {

    private static final long GROSS = 10_000;

    private static List<WithdrawalOffer> offers() {
        List<WithdrawalOffer> offers = new ArrayList<>();
        for (long[] both : new long[][] {{0, 0}, {0, 60}, {0, 61}, {7, 0}, {8, 60}}) {
            for (Payee.Kind kind : Payee.Kind.values()) {
                for (String shown : List.of("", "**** 2230", "**** 2248")) {
                    for (Instant since : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
                        String mark = new Payees.Kept(kind, shown, since).mark();
                        offers.add(new WithdrawalOffer(GROSS, both[0], both[1], mark));
                    }
                }
            }
        }
        return offers;
    }

    @Test
    void every_difference_is_told_more_tax_first_and_then_the_fee() {
        List<WithdrawalOffer> offers = offers();
        for (int shown = 0; shown < offers.size(); shown++) {
            for (int now = 0; now < offers.size(); now++) {
                boolean tax = offers.get(now).taxFen() > offers.get(shown).taxFen();
                boolean fee = offers.get(shown).feeFen() != offers.get(now).feeFen();
                boolean payee = !offers.get(shown).payee().equals(offers.get(now).payee());
                Optional<Obstacle> told =
                        tax
                                ? Optional.of(Obstacle.TAX_CHANGED)
                                : fee
                                        ? Optional.of(Obstacle.FEE_CHANGED)
                                        : payee
                                                ? Optional.of(Obstacle.PAYEE_CHANGED)
                                                : Optional.empty();
                assertThat(Withdrawals.changed(offers.get(shown), offers.get(now))).isEqualTo(told);
            }
        }
    }

    @Test
    void what_arrives_the_fee_and_the_tax_are_the_whole() {
        for (WithdrawalOffer offer : offers()) {
            assertThat(offer.netFen() + offer.feeFen() + offer.taxFen())
                    .isEqualTo(offer.askedFen());
        }
    }
}
