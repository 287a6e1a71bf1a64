package org.tidemark.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.journal.service.LedgerService;

/** The doors' bounds of time, at 2026-03-31T23:30 in Shanghai, which is 15:30 in UTC. */
final class TimeBoundsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-31T15:30:00Z"), ZoneId.of("Asia/Shanghai"));

    private static String code(Command command) {
        return TimeBounds.refusal(command, CLOCK).map(early -> early.bound().code()).orElse("");
    }

    private static Header now() {
        return Header.of("c", LedgerService.UNSTAMPED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T15:30:00Z,",
        "2026-03-31T15:31:00Z,",
        "2026-03-31T15:31:00.000001Z, in-the-future",
        "2026-03-31T23:31:00+08:00,",
        "2026-03-31T23:31:01+08:00, in-the-future",
        "2999-01-01T00:00:00Z, in-the-future",
        "2001-01-01T00:00:00Z,"
    })
    void a_time_may_be_sixty_seconds_after_the_platforms_clock_and_no_more(
            String at, String expected) {
        assertThat(code(new Command.Fund(Header.of("c", Timestamp.parse(at)), 1)))
                .isEqualTo(Optional.ofNullable(expected).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30,,",
        "2026-03-31, day-not-over,",
        "2026-04-01, day-not-over, day-not-over",
        "9999-12-31, day-not-over, day-not-over"
    })
    void a_day_is_closed_when_it_is_over_and_worked_on_when_it_has_begun(
            LocalDate day, String close, String work) {
        assertThat(code(new Command.CloseDay(now(), day)))
                .isEqualTo(Optional.ofNullable(close).orElse(""));
        String expected = Optional.ofNullable(work).orElse("");
        assertThat(code(new Command.CompleteTasks(now(), "p", "m", day))).isEqualTo(expected);
        assertThat(code(new Command.CheckIn(now(), "p", "m", day))).isEqualTo(expected);
    }

    @Test
    void what_the_platform_stamps_itself_passes() {
        assertThat(code(new Command.Verify(now(), "m"))).isEmpty();
    }

    @Test
    void who_is_kept_out_is_told_why_and_what_to_do() {
        Command late = new Command.Fund(Header.of("c", Timestamp.parse("2999-01-01T00:00:00Z")), 1);
        assertThat(TimeBounds.refusal(late, CLOCK).orElseThrow().reason())
                .isEqualTo(
                        RefusalReason.of(
                                ReasonKey.TIME_AHEAD,
                                Argument.time(OffsetDateTime.parse("2999-01-01T00:00:00Z")),
                                Argument.count(60)));
    }
}
