package org.tidemark.server.trade.stores.conditions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/**
 * What the operator shall keep of what is paid at a store.
 *
 * @param take in percent with at most two decimals; empty for what the plan says
 * @param from the first day
 * @param reason for the second person
 */
public record OwnTakeForm(String take, String from, String reason) {

    private static final long BELOW = 10_000; // hundredths of a percent

    public OwnTakeForm {
        take = Objects.requireNonNullElse(take, "").replace('%', ' ').strip();
        from = Objects.requireNonNullElse(from, "").strip();
        reason = TypedText.line(Objects.requireNonNullElse(reason, ""));
    }

    /** What is wrong with it, whatever the store sells. */
    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (!take.isEmpty() && hundredths().isEmpty()) {
            faults.add(Fault.at("take", "conditions.problem.take"));
        }
        Optional<LocalDate> day = DayRange.day(from);
        if (day.isEmpty()) {
            faults.add(Fault.at("from", "site.days.wrong"));
        } else if (day.get().isBefore(today)) {
            faults.add(Fault.at("from", "conditions.problem.early", today.toString()));
        }
        if (TypedText.isEmptyOrLonger(reason, ProposalForms.MOST_REASON)) {
            faults.add(Fault.at("reason", "conditions.problem.reason", ProposalForms.MOST_REASON));
        }
        return faults;
    }

    private Optional<Long> hundredths() {
        return Fen.read(take).map(Fen::fen).filter(value -> value >= 0 && value < BELOW);
    }

    /** The take of a form without faults. */
    int takePpm() {
        return take.isEmpty()
                ? TakeRules.BY_PLAN
                : Math.toIntExact(hundredths().orElseThrow() * TakeRules.STEP_PPM);
    }

    /** The first day of a form without faults. */
    LocalDate day() {
        return DayRange.day(from).orElseThrow();
    }
}
