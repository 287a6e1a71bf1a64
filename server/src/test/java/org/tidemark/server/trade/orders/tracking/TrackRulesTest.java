package org.tidemark.server.trade.orders.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrackRulesTest {

    private static final Instant THEN = Instant.parse("2026-12-01T00:00:00Z");

    /** The service locks a number that is asked for more than once in half an hour. */
    private static final Duration LOCKED = Duration.ofMinutes(30);

    @ParameterizedTest
    @EnumSource(ParcelState.class)
    void no_parcel_is_asked_for_so_often_that_its_number_is_locked(ParcelState state) {
        for (int seconds = 0; seconds <= LOCKED.toSeconds(); seconds += 10) {
            assertThat(TrackRules.asksAgain(state, THEN, THEN.plusSeconds(seconds))).isFalse();
        }
        assertThat(TrackRules.asksAgain(state, THEN, THEN.plus(Duration.ofDays(1))))
                .isEqualTo(state != ParcelState.ARRIVED && state != ParcelState.CANCELLED);
    }

    @Test
    void silence_is_waited_for_longer_each_time_and_given_up_at_last() {
        Duration before = LOCKED;
        for (int tries = 1; tries < 6; tries++) {
            assertThat(TrackRules.pause(tries)).isGreaterThan(before);
            before = TrackRules.pause(tries);
        }
        assertThat(TrackRules.pause(6)).isZero();
        assertThat(TrackRules.pause(60)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, ON_ITS_WAY", "1, PICKED_UP", "2, TROUBLE", "3, ARRIVED", "4, GOING_BACK",
        "5, BEING_DELIVERED", "6, GOING_BACK", "7, ON_ITS_WAY", "8, AT_CUSTOMS", "10, AT_CUSTOMS",
        "13, AT_CUSTOMS", "14, REFUSED", "101, ANNOUNCED", "103, PICKED_UP", "1001, ON_ITS_WAY",
        "501, TO_FETCH", "301, ARRIVED", "304, TO_FETCH", "401, CANCELLED", "999, UNKNOWN",
        "'', UNKNOWN"
    })
    void states_are_read_as_the_service_documents_them(String code, ParcelState state) {
        assertThat(Kuaidi100.state(code)).isEqualTo(state);
    }

    @Test
    void a_question_is_signed_over_its_very_bytes() {
        assertThat(
                        Kuaidi100.signature(
                                "{\"com\":\"yuantong\",\"num\":\"500306190180\"}",
                                "key",
                                "customer"))
                .isEqualTo("3FFCF7F6A6B76310AE65888ACDE69321");
    }
}
