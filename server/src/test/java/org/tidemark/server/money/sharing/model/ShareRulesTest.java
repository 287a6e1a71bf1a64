package org.tidemark.server.money.sharing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.sharing.model.ShareWord.Kind;

/** How much of a payment is shared, until when, and what follows from the provider's word. */
class ShareRulesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T04:00:00Z");

    @Test
    void no_more_is_shared_than_the_ceiling_the_part_and_what_is_owed_let_through() {
        assertThat(ShareRules.mostFen(10_001, 30)).isEqualTo(3_000);
        assertThat(ShareRules.mostFen(3, 30)).isZero();
        assertThat(ShareRules.mostFen(9_999, 100)).isEqualTo(9_999);
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            long part = random.nextInt(10_000) - 1_000L;
            long most = random.nextInt(10_000);
            long room = random.nextInt(20_000) - 5_000L;
            long amount = ShareRules.amountFen(part, most, room);
            assertThat(amount).isNotNegative();
            if (amount > 0) {
                assertThat(amount).isLessThanOrEqualTo(part);
                assertThat(amount).isLessThanOrEqualTo(most);
                assertThat(amount).isLessThanOrEqualTo(room);
                assertThat(amount == part || amount == most || amount == room).isTrue();
            } else {
                assertThat(part <= 0 || most <= 0 || room <= 0).isTrue();
            }
        }
    }

    @Test
    void nothing_is_begun_when_the_freeze_is_about_to_end() {
        Instant paid = NOW.minus(Duration.ofDays(30));
        assertThat(ShareRules.expired(paid, 30, NOW)).isTrue();
        assertThat(ShareRules.expired(paid.plus(Duration.ofHours(11)), 30, NOW)).isTrue();
        assertThat(ShareRules.expired(paid.plus(Duration.ofHours(13)), 30, NOW)).isFalse();
        assertThat(ShareRules.expired(NOW, 1, NOW)).isFalse();
    }

    @Test
    void what_the_provider_says_ends_it_and_what_may_still_arrive_does_not() {
        for (int tries = 1; tries < 4; tries++) {
            assertThat(after(Kind.DONE, tries, 0)).hasValue(ShareState.SHARED);
            assertThat(after(Kind.CLOSED, tries, 0)).hasValue(ShareState.FREE);
            assertThat(after(Kind.PENDING, tries, 60)).isEmpty();
            assertThat(after(Kind.ABSENT, tries, 60)).isEmpty();
        }
        assertThat(after(Kind.REFUSED, 1, 0)).hasValue(ShareState.FREEING);
        assertThat(after(Kind.REFUSED, 2, 9)).as("an earlier one may arrive").isEmpty();
        assertThat(after(Kind.REFUSED, 2, 11)).hasValue(ShareState.FREEING);
    }

    private static Optional<ShareState> after(Kind kind, int tries, int minutesAgo) {
        return ShareRules.after(
                ShareWord.of(kind), tries, NOW.minus(Duration.ofMinutes(minutesAgo)), NOW);
    }
}
