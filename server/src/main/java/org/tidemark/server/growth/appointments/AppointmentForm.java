package org.tidemark.server.growth.appointments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.text.TypedText;

/**
 * The contract as a form says it.
 *
 * @param from the first day; today where none is named
 * @param until the last day, as typed; empty for open
 */
public record AppointmentForm(String contract, String from, String until) {

    /** The most characters of a contract's number. */
    public static final int MOST_CONTRACT = 60;

    private static final int MOST_DAYS_AHEAD = 366;
    private static final int MOST_YEARS = 30;

    /** As it was sent. */
    public static AppointmentForm of(Map<String, String> sent) {
        return new AppointmentForm(
                TypedText.line(sent.getOrDefault("contract", "")),
                sent.getOrDefault("from", "").strip(),
                sent.getOrDefault("until", "").strip());
    }

    /** What is wrong with it. */
    public Problems problems(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (TypedText.isEmptyOrLonger(contract, MOST_CONTRACT)) {
            faults.add(Fault.at("contract", "appointments.contract.needed", MOST_CONTRACT));
        }
        Optional<LocalDate> first = first(today);
        if (first.isEmpty()) {
            faults.add(Fault.at("from", "appointments.day.unreadable"));
        } else if (first.get().isBefore(today)) {
            faults.add(Fault.at("from", "appointments.from.past"));
        } else if (first.get().isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            faults.add(Fault.at("from", "appointments.from.far"));
        }
        Optional<LocalDate> last = last();
        if (DayRange.isWrong(until)) {
            faults.add(Fault.at("until", "appointments.day.unreadable"));
        } else if (last.isPresent() && last.get().isBefore(first.orElse(today))) {
            faults.add(Fault.at("until", "appointments.until.before"));
        } else if (last.filter(today.plusYears(MOST_YEARS)::isBefore).isPresent()) {
            faults.add(Fault.at("until", "appointments.until.far", MOST_YEARS));
        }
        return Problems.of(faults);
    }

    Optional<LocalDate> first(LocalDate today) {
        return from.isEmpty() ? Optional.of(today) : DayRange.day(from);
    }

    Optional<LocalDate> last() {
        return DayRange.day(until);
    }
}
