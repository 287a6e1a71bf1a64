package org.tidemark.server.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.kernel.clock.ClockDoubt.Kind;

/** When the time is believed: a table of what can happen to clocks, and generated jumps. */
class ClockWatchTest {

    private static final Instant THEN = Instant.parse("2026-11-30T06:00:00Z");
    private static final Duration UP = Duration.ofDays(40);
    private static final Instant SERVER_STARTED = THEN.minus(Duration.ofDays(3));
    private static final int ROUNDS = 20_000;

    /** All times are ISO durations since the last look. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # what happens                          wall     steady  boot  database elsewhere restarted doubt
                    ten seconds pass,                       PT10S,   PT10S,  same, PT10S,   false,    false,    -
                    a second look at once,                  PT0S,    PT0S,   same, PT0S,    false,    false,    -
                    the clock runs a little fast,           PT10M4S, PT10M,  same, PT10M4S, false,    false,    -
                    a time server sets it by four minutes,  PT4M10S, PT10S,  same, PT4M10S, false,    false,    -
                    it jumps ahead by 400 days,             P400D,   PT10S,  same, P400D,   false,    false,    STEPPED
                    it jumps ahead by six minutes,          PT6M10S, PT10S,  same, PT6M10S, false,    false,    STEPPED
                    it jumps back by a day,                 PT-24H,  PT10S,  same, PT-24H,  false,    false,    STEPPED
                    it jumps; the database is elsewhere,    PT2H,    PT10S,  same, PT10S,   true,     false,    STEPPED
                    both jump; the database is elsewhere,   PT2H,    PT10S,  same, PT2H,    true,     false,    STEPPED
                    a sleep that the steady clock counts,   PT9H,    PT9H,   same, PT9H,    false,    false,    -
                    a sleep in which it stood still,        PT9H,    PT10S,  same, PT9H,    false,    false,    STEPPED
                    the database's clock jumps,             PT10S,   PT10S,  same, P2D,     true,     false,    DATABASE_DIFFERS
                    the database's clock falls behind,      PT10S,   PT10S,  same, PT-6M,   true,     false,    DATABASE_DIFFERS
                    the database is started again,          PT10S,   PT10S,  same, PT10S,   false,    true,     -
                    the database is away,                   PT10S,   PT10S,  same, -,       false,    false,    -
                    it jumps while the database is away,    PT10M,   PT10S,  same, -,       false,    false,    STEPPED
                    started again after ten days,           P10D,    P10D,   same, P10D,    false,    true,     -
                    started again; the clock was turned,    P10D,    PT1H,   same, P10D,    false,    true,     STEPPED
                    the machine was off for an hour,        PT1H,    PT1M,   new,  PT1H,    false,    true,     -
                    the machine was off for a day,          P1D,     PT1M,   new,  P1D,     false,    true,     -
                    the machine was off for ten days,       P10D,    PT1M,   new,  P10D,    false,    true,     STOOD_STILL
                    its battery was empty,                  P-9000D, PT1M,   new,  P-9000D, false,    true,     WENT_BACK
                    its battery was empty; a far year,      P9000D,  PT1M,   new,  P9000D,  false,    true,     STOOD_STILL
                    off ten days; another database ran on,  P10D,    PT1M,   new,  P10D,    true,     false,    -
                    off ten days; that too was started,     P10D,    PT1M,   new,  P10D,    true,     true,     STOOD_STILL
                    off ten days; that is away,             P10D,    PT1M,   new,  -,       true,     false,    STOOD_STILL
                    off an hour; says ten days,             P10D,    PT1M,   new,  PT1H,    true,     false,    STOOD_STILL
                    off ten days; the clock did not go on,  PT1M,    PT1M,   new,  P10D,    true,     false,    DATABASE_DIFFERS
                    """)
    void a_table(
            String what,
            Duration wall,
            Duration steady,
            String boot,
            @Nullable Duration database,
            boolean elsewhere,
            boolean restarted,
            @Nullable Kind expected) {
        DatabaseTime time =
                database == null
                        ? null
                        : new DatabaseTime(
                                THEN.plus(database),
                                restarted ? THEN.plus(database) : SERVER_STARTED,
                                elsewhere);
        boolean same = boot.equals("same");
        ClockLook now =
                new ClockLook(
                        THEN.plus(wall),
                        new SteadyTime(boot, same ? UP.plus(steady) : steady),
                        time);
        assertThat(ClockWatch.doubt(last(elsewhere, Duration.ZERO), now).map(ClockDoubt::kind))
                .as(what)
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void the_first_start_has_only_the_database_to_compare_with() {
        assertThat(ClockWatch.doubt(null, look(Duration.ZERO, Duration.ZERO, Duration.ZERO)))
                .isEmpty();
        Duration apart = Duration.ofMinutes(6);
        assertThat(ClockWatch.doubt(null, look(Duration.ZERO, Duration.ZERO, apart)))
                .map(ClockDoubt::kind)
                .contains(Kind.DATABASE_DIFFERS);
    }

    @Test
    void an_offset_that_people_have_accepted_is_no_doubt_until_it_changes() {
        KeptLook accepted = last(true, Duration.ofHours(-2));
        ClockLook apart =
                look(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(121));
        assertThat(ClockWatch.doubt(accepted, apart)).isEmpty();
        ClockLook further =
                look(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(130));
        assertThat(ClockWatch.doubt(accepted, further)).isPresent();
    }

    @Test
    void whatever_the_jump_only_what_fits_is_believed() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < ROUNDS; round++) {
            Duration passed = Duration.ofSeconds(random.nextLong(0, 400_000));
            Duration step = jump(random);
            Duration databaseStep = random.nextBoolean() ? step : jump(random);
            ClockLook now = look(passed.plus(step), passed, passed.plus(databaseStep));
            boolean fits = fits(step) && fits(step.minus(databaseStep));
            assertThat(ClockWatch.doubt(last(true, Duration.ZERO), now).isEmpty())
                    .as(
                            "%s passed, the clock stepped %s, the database %s",
                            passed, step, databaseStep)
                    .isEqualTo(fits);
        }
    }

    @Test
    void of_a_machine_that_was_off_never_more_than_a_day_is_believed_without_a_witness() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < ROUNDS; round++) {
            Duration passed = jump(random);
            ClockLook now =
                    new ClockLook(
                            THEN.plus(passed),
                            new SteadyTime("new", Duration.ofSeconds(random.nextLong(0, 90))),
                            new DatabaseTime(THEN.plus(passed), SERVER_STARTED, false));
            boolean fits =
                    passed.compareTo(Duration.ofMinutes(-5)) >= 0
                            && passed.compareTo(Duration.ofDays(1)) <= 0;
            assertThat(ClockWatch.doubt(last(false, Duration.ZERO), now).isEmpty())
                    .as("by its clock %s passed", passed)
                    .isEqualTo(fits);
        }
    }

    /** From seconds to years, ahead and back, around the bounds above all. */
    private static Duration jump(SplittableRandom random) {
        long most =
                switch (random.nextInt(5)) {
                    case 0 -> 1;
                    case 1 -> 310;
                    case 2 -> 3_600;
                    case 3 -> 90_000;
                    default -> 40_000_000;
                };
        return Duration.ofSeconds(random.nextLong(-most, most + 1));
    }

    private static boolean fits(Duration step) {
        return step.abs().compareTo(Duration.ofMinutes(5)) <= 0;
    }

    private static KeptLook last(boolean elsewhere, Duration accepted) {
        return new KeptLook(
                new ClockLook(
                        THEN,
                        new SteadyTime("same", UP),
                        new DatabaseTime(THEN, SERVER_STARTED, elsewhere)),
                accepted);
    }

    private static ClockLook look(Duration wall, Duration steady, Duration database) {
        return new ClockLook(
                THEN.plus(wall),
                new SteadyTime("same", UP.plus(steady)),
                new DatabaseTime(THEN.plus(database), SERVER_STARTED, true));
    }
}
