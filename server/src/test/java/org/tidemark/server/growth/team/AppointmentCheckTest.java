package org.tidemark.server.growth.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.members.MemberView;

/** What nobody is asked to agree to, since the ledger would refuse it. */
class AppointmentCheckTest {

    private static final Header HEAD = LedgerClient.head("decision-1", By.NOBODY);
    private static final AppointmentCheck CHECK =
            new AppointmentCheck(
                    Set.of("mall/gold"), Set.of("mall/founders"), Set.of("south"), false);
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    static Stream<Arguments> appointments() {
        MemberView plain = member(1_000, true);
        Command agent = new Command.AppointAgent(HEAD, "anna", "440106");
        Command area = new Command.AppointAgent(HEAD, "anna", "south");
        Command nowhere = new Command.AppointAgent(HEAD, "anna", "north");
        Command level = new Command.AppointLeader(HEAD, "mall", "anna", "gold");
        Command weight = new Command.SetWeight(HEAD, "mall", "anna", "founders", 3);
        return Stream.of(
                Arguments.of(Appointment.AGENT, "", agent, plain, true),
                Arguments.of(Appointment.AGENT, "", area, plain, true),
                Arguments.of(Appointment.AGENT, "", nowhere, plain, false),
                Arguments.of(Appointment.LEADER, "mall/gold", level, plain, true),
                Arguments.of(Appointment.LEADER, "mall/silver", level, plain, false),
                Arguments.of(Appointment.LEADER, "other/gold", level, plain, false),
                Arguments.of(Appointment.LEADER, "mall/founders", level, plain, false),
                Arguments.of(Appointment.LEADER, "", level, plain, false),
                Arguments.of(Appointment.WEIGHT, "mall/founders", weight, plain, true),
                Arguments.of(Appointment.WEIGHT, "mall/gold", weight, plain, false),
                Arguments.of(Appointment.COINS, "", coins(1), plain, true),
                Arguments.of(Appointment.COINS, "", coins(0), plain, false),
                Arguments.of(Appointment.COINS, "", coins(-1), plain, false),
                Arguments.of(Appointment.SHARES, "", shares(1_000, 1), plain, true),
                Arguments.of(Appointment.SHARES, "", shares(0, 1), plain, false),
                Arguments.of(Appointment.SHARES, "", shares(1, 0), plain, false),
                Arguments.of(Appointment.SHARES, "", shares(1_001, 1), plain, false),
                Arguments.of(Appointment.SHARES, "", shares(1, 1), member(1_000, false), false));
    }

    @ParameterizedTest
    @MethodSource("appointments")
    void what_cannot_be_done_is_not_proposed(
            Appointment kind, String choice, Command command, MemberView member, boolean taken) {
        assertThat(CHECK.problems(kind, choice, command, member).there()).isEqualTo(!taken);
    }

    private static Command coins(long amount) {
        return new Command.IssueCoins(HEAD, "anna", amount, "note");
    }

    private static Command shares(long contribution, long shares) {
        return new Command.GrantShares(HEAD, "anna", contribution, shares, DAY, "resolution 1");
    }

    private static MemberView member(long contribution, boolean verified) {
        return new MemberView(
                "anna",
                "",
                440106,
                verified,
                "CNY",
                0,
                0,
                contribution,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                0);
    }
}
