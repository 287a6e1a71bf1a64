package org.tidemark.server.growth.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who holds what, until when, and who held it.
 *
 * @param seats the name of each seat that is shown
 * @param bare agents of the ledger for whom no contract is kept
 * @param holders the member whom the ledger has as the agent of each region
 */
public record AppointmentsPage(
        List<ProvinceTiles.Tile> tiles,
        List<AppointmentTerm> standing,
        List<AppointmentTerm> over,
        Map<String, String> seats,
        List<Bare> bare,
        Map<String, String> holders,
        LocalDate today) {

    public AppointmentsPage {
        tiles = List.copyOf(tiles);
        standing = List.copyOf(standing);
        over = List.copyOf(over);
        seats = Map.copyOf(seats);
        bare = List.copyOf(bare);
        holders = Map.copyOf(holders);
    }

    /** An agent whom the ledger has and no contract names. */
    public record Bare(String seat, String member) {}

    /** The name of a seat. */
    public String seat(String code) {
        return seats.getOrDefault(code, code);
    }

    /**
     * Whether the ledger says otherwise than the contract: a program has given the region to
     * another, or to nobody.
     */
    public boolean isOverruled(AppointmentTerm term) {
        return term.kind() == AppointmentKind.AGENT
                && term.state() == AppointmentState.RUNNING
                && !term.member().equals(holder(term));
    }

    /** The agent of the ledger; empty for none. */
    public String holder(AppointmentTerm term) {
        return holders.getOrDefault(term.seat(), "");
    }

    /** Whether one ends within the days that are counted. */
    public boolean endsSoon(AppointmentTerm term) {
        return term.state() == AppointmentState.RUNNING
                && term.until()
                        .filter(day -> !day.isAfter(today.plusDays(AppointmentsEnding.DAYS)))
                        .isPresent();
    }
}
