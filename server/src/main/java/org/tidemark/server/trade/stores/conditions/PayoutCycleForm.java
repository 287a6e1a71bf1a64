package org.tidemark.server.trade.stores.conditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.trade.stores.conditions.PayoutCycle.Kind;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.TypedText;

/**
 * When a store shall be paid.
 *
 * @param kind one of {@link Kind}
 * @param weekday 1 to 7, where it is weekly
 * @param monthday 1 to 28, where it is monthly
 * @param least in yuan; empty for none
 */
public record PayoutCycleForm(String kind, String weekday, String monthday, String least) {

    /** The highest least amount: who could wait for more would wait for ever. */
    static final long MOST_LEAST_FEN = 100_000;

    public PayoutCycleForm {
        kind = Objects.requireNonNullElse(kind, "");
        weekday = Objects.requireNonNullElse(weekday, "").strip();
        monthday = Objects.requireNonNullElse(monthday, "").strip();
        least = Objects.requireNonNullElse(least, "").strip();
    }

    /**
     * The cycle.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where it is none
     */
    PayoutCycle cycle() {
        Optional<Kind> chosen =
                Arrays.stream(Kind.values()).filter(one -> one.name().equals(kind)).findFirst();
        if (chosen.isEmpty()) {
            Problems.noSuchValue("kind").orRefuse();
        }
        List<Fault> faults = new ArrayList<>();
        Kind often = chosen.orElseThrow();
        int day =
                switch (often) {
                    case ANY, DAILY -> 0;
                    case WEEKLY -> day("weekday", weekday, often, faults);
                    case MONTHLY -> day("monthday", monthday, often, faults);
                };
        Optional<Fen> amount = least.isEmpty() ? Optional.of(Fen.ZERO) : Fen.read(least);
        if (amount.filter(fen -> fen.fen() >= 0).isEmpty()) {
            faults.add(Fault.at("least", "conditions.problem.least"));
        }
        if (amount.filter(fen -> fen.fen() > MOST_LEAST_FEN).isPresent()) {
            faults.add(
                    Fault.at(
                            "least",
                            "conditions.problem.leastMost",
                            new Fen(MOST_LEAST_FEN).plain()));
        }
        Problems.of(faults).orRefuse();
        return new PayoutCycle(often, day, amount.orElseThrow().fen());
    }

    private static int day(String field, String typed, Kind often, List<Fault> faults) {
        OptionalLong whole = TypedText.whole(typed);
        if (whole.stream().noneMatch(one -> one <= PayoutCycle.LAST_DAY && often.has((int) one))) {
            faults.add(Fault.at(field, "conditions.problem." + field, PayoutCycle.LAST_DAY));
            return 0;
        }
        return (int) whole.orElseThrow();
    }
}
