package org.tidemark.server.growth.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.ledger.LedgerOverview.Agent;
import org.tidemark.server.kernel.regions.Region;
import org.tidemark.server.kernel.regions.TestRegions;
import org.tidemark.server.web.forms.Fault;

/** What is to be done on which day, what a form may say, and where the provinces lie. */
class AppointmentStepTest {

    static AppointmentTerm term(
            AppointmentKind kind, String seat, AppointmentState state, String from, String until) {
        return new AppointmentTerm(
                "decision-1",
                kind,
                seat,
                "anna",
                "A-1",
                LocalDate.parse(from),
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                "ann",
                "bob",
                "a contract",
                OffsetDateTime.parse("2026-11-01T09:00:00+08:00"),
                state,
                "",
                Optional.empty(),
                "",
                "",
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "COMING, 2026-12-01, '', 2026-11-30, NONE",
        "COMING, 2026-12-01, '', 2026-12-01, BEGIN",
        "COMING, 2026-12-01, '', 2027-12-01, BEGIN",
        "COMING, 2026-12-01, 2026-12-31, 2026-12-31, BEGIN",
        "COMING, 2026-12-01, 2026-12-31, 2027-01-01, MISSED",
        "COMING, 2026-12-01, 2026-11-29, 2026-11-30, NONE",
        "RUNNING, 2026-12-01, '', 2036-12-01, NONE",
        "RUNNING, 2026-12-01, 2026-12-31, 2026-12-31, NONE",
        "RUNNING, 2026-12-01, 2026-12-31, 2027-01-01, END",
        "RUNNING, 2026-12-01, 2026-12-31, 2027-06-01, END",
        "RUNNING, 2026-12-01, 2026-12-01, 2026-12-01, NONE",
        "ENDED, 2026-12-01, 2026-12-31, 2027-01-01, NONE",
        "REFUSED, 2026-12-01, '', 2027-01-01, NONE",
    })
    void the_last_day_is_whole_and_what_was_missed_never_begins(
            AppointmentState state,
            String from,
            String until,
            LocalDate today,
            AppointmentStep step) {
        assertThat(
                        AppointmentStep.of(
                                term(AppointmentKind.AGENT, "4419", state, from, until), today))
                .isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "A-1, '', '', ''",
        "A-1, 2026-12-01, 2026-12-01, ''",
        "A-1, 2027-12-02, '', ''",
        "'', '', '', contract",
        "' ', '', '', contract",
        "A-1, 2026-11-30, '', from",
        "A-1, 2027-12-03, '', from",
        "A-1, tomorrow, '', from",
        "A-1, 2026-02-30, '', from",
        "A-1, '', 2026-11-30, until",
        "A-1, 2026-12-10, 2026-12-09, until",
        "A-1, '', 2056-12-02, until",
        "A-1, '', soon, until",
        "'', 2026-11-30, soon, contract from until",
    })
    void what_a_form_says_is_told_at_its_fields(
            String contract, String from, String until, String wrong) {
        Map<String, String> sent = new HashMap<>();
        sent.put("contract", contract);
        sent.put("from", from);
        sent.put("until", until);
        assertThat(
                        AppointmentForm.of(sent).problems(LocalDate.of(2026, 12, 1)).all().stream()
                                .map(Fault::field))
                .containsExactlyInAnyOrderElementsOf(
                        wrong.isEmpty() ? List.of() : List.of(wrong.split(" ")));
    }

    @Test
    void a_region_has_one_agent_and_a_member_one_level_of_a_programme() {
        assertThat(
                        term(
                                        AppointmentKind.AGENT,
                                        "4419",
                                        AppointmentState.RUNNING,
                                        "2026-12-01",
                                        "")
                                .seatKey())
                .isEqualTo("4419");
        AppointmentTerm leader =
                term(
                        AppointmentKind.LEADER,
                        "mall/gold",
                        AppointmentState.RUNNING,
                        "2026-12-01",
                        "");
        assertThat(leader.seatKey()).isEqualTo("mall/anna");
        assertThat(leader.programme()).isEqualTo("mall");
        assertThat(leader.level()).isEqualTo("gold");
    }

    @Test
    void every_province_has_a_tile_of_its_own_and_counts_what_lies_in_it() {
        List<Region> provinces = TestRegions.all().provinces();
        List<ProvinceTiles.Tile> tiles =
                ProvinceTiles.of(
                        provinces,
                        List.of(
                                new Agent("44", "a"),
                                new Agent("4419", "b"),
                                new Agent("441900", "c"),
                                new Agent("33", "d"),
                                new Agent("south", "e")));
        assertThat(tiles).hasSize(34).hasSameSizeAs(provinces);
        Set<String> places = new HashSet<>();
        tiles.forEach(tile -> places.add(tile.column() + "," + tile.row()));
        assertThat(places).as("none lies on another").hasSize(34);
        assertThat(tiles)
                .filteredOn(ProvinceTiles.Tile::held)
                .extracting(tile -> tile.code() + " " + tile.own() + " " + tile.within())
                .containsExactly("33 true 0", "44 true 2");
        for (ProvinceTiles.Tile tile : tiles) {
            LocalizedText name = tile.shortName();
            assertThat(tile.name().zh()).startsWith(name.zh());
            assertThat(Language.EN.of(name)).isNotBlank().hasSizeLessThanOrEqualTo(6);
        }
    }
}
