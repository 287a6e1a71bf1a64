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
        for (long fee : List.of(0L, 60L, 61L)) {
            for (Payee.Kind kind : Payee.Kind.values()) {
                for (String shown : List.of("", "**** 2230", "**** 2248")) {
                    for (Instant since : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
                        String mark = new Payees.Kept(kind, shown, since).mark();
                        offers.add(new WithdrawalOffer(GROSS, fee, mark));
                    }
                }
            }
        }
        return offers;
    }

    @Test
    void every_difference_is_told_the_fee_first() {
        List<WithdrawalOffer> offers = offers();
        for (int shown = 0; shown < offers.size(); shown++) {
            for (int now = 0; now < offers.size(); now++) {
                boolean fee = offers.get(shown).feeFen() != offers.get(now).feeFen();
                Optional<Obstacle> told =
                        fee
                                ? Optional.of(Obstacle.FEE_CHANGED)
                                : shown == now
                                        ? Optional.empty()
                                        : Optional.of(Obstacle.PAYEE_CHANGED);
                assertThat(Withdrawals.changed(offers.get(shown), offers.get(now))).isEqualTo(told);
            }
        }
    }

    @Test
    void what_arrives_and_the_fee_are_the_whole() {
        for (WithdrawalOffer offer : offers()) {
            assertThat(offer.netFen() + offer.feeFen()).isEqualTo(offer.grossFen());
        }
    }
}
