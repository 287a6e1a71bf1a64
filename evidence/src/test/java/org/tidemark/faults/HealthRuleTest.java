package org.tidemark.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Health that is silent, late, or takes its word back is told. */
class HealthRuleTest {

    private static final HealthRule AWAY =
            HealthRule.shows(HealthRule.AT_ONCE, HealthState.AWAY, HealthState.GONE);

    private static final int WELL = 200;
    private static final int BAD = 503;

    /** A look every half second, from these triples. */
    private static List<HealthLook> looks(int... codes) {
        List<HealthLook> looks = new ArrayList<>();
        for (int i = 0; i < codes.length; i += 3) {
            long nanos = Duration.ofMillis(500L * (i / 3)).toNanos();
            looks.add(new HealthLook(nanos, nanos, codes[i], codes[i + 1], codes[i + 2]));
        }
        return looks;
    }

    @Test
    void a_fault_that_shows_in_time_and_stays_is_right() {
        List<HealthLook> looks = looks(WELL, WELL, WELL, BAD, BAD, WELL, BAD, BAD, WELL);
        assertThat(AWAY.broken(looks, 0)).isEmpty();
        assertThat(AWAY.shown(looks, 0)).contains(Duration.ofMillis(500));
        assertThat(AWAY.broken(looks(WELL, WELL, WELL, 0, 0, 0), 0)).isEmpty();
    }

    @Test
    void a_look_between_two_states_is_no_fault() {
        assertThat(AWAY.broken(looks(BAD, BAD, WELL, BAD, WELL, WELL, 0, 0, 0), 0)).isEmpty();
    }

    @Test
    void one_that_never_shows_is_told() {
        assertThat(AWAY.broken(looks(WELL, WELL, WELL, WELL, WELL, WELL), 0))
                .hasValueSatisfying(told -> assertThat(told).contains("never said"));
        assertThat(AWAY.broken(List.of(), 0)).isPresent();
    }

    @Test
    void one_that_shows_late_is_told() {
        List<HealthLook> late = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            long nanos = Duration.ofMillis(500L * i).toNanos();
            late.add(new HealthLook(nanos, nanos, WELL, WELL, WELL));
        }
        // Asked in time, and answered late.
        late.add(
                new HealthLook(
                        Duration.ofSeconds(1).toNanos(),
                        Duration.ofSeconds(3).toNanos(),
                        BAD,
                        BAD,
                        WELL));
        assertThat(AWAY.broken(late, 0))
                .hasValueSatisfying(told -> assertThat(told).contains("only after 3.0 s"));
    }

    @Test
    void one_that_says_well_again_before_it_is_mended_is_told() {
        assertThat(AWAY.broken(looks(BAD, BAD, WELL, WELL, WELL, WELL, BAD, BAD, WELL), 0))
                .isPresent();
    }

    @Test
    void one_that_says_what_it_must_not_is_told() {
        HealthRule quiet = HealthRule.mayShow(HealthState.WELL, HealthState.AWAY);
        assertThat(quiet.broken(looks(WELL, WELL, WELL, BAD, BAD, WELL, WELL, WELL, WELL), 0))
                .isEmpty();
        assertThat(quiet.broken(looks(BAD, BAD, BAD, BAD, BAD, BAD), 0)).isPresent();
    }
}
