package org.tidemark.server.money.tax;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.tidemark.server.money.tax.TaxMove.Kind;
import org.tidemark.server.money.tax.TaxMove.Source;
import org.tidemark.server.money.tax.TaxMove.State;
import org.tidemark.server.money.tax.model.MonthTax;
import org.tidemark.server.money.tax.model.TaxAccount;
import org.tidemark.server.money.tax.model.TaxMethod;

/**
 * Tax that is withheld before money leaves. What a page tells and what is withheld come of the same
 * account.
 */
@Service
public class Withholdings {

    private final RewardMonthStore rewards;
    private final TaxMoveStore store;
    private final TaxLedger ledger;
    private final TaxProperties settings;
    private final Clock clock;

    Withholdings(
            RewardMonthStore rewards,
            TaxMoveStore store,
            TaxLedger ledger,
            TaxProperties settings,
            Clock clock) {
        this.rewards = rewards;
        this.store = store;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** How a member stands, this month included; empty where no method is set. */
    public Optional<TaxDue> of(String member) {
        return settings.method() == TaxMethod.NONE ? Optional.empty() : Optional.of(due(member));
    }

    private TaxDue due(String member) {
        Map<YearMonth, Long> incomes = incomes(member);
        return new TaxDue(
                settings.method().key(),
                of(incomes, YearMonth.now(clock), store.withheldFen(member)),
                months(incomes));
    }

    /** What would be withheld from a member now, in fen. */
    public long dueFen(String member) {
        return of(member).map(due -> due.account().dueFen()).orElse(0L);
    }

    /** How a member stands; what was withheld is read last, so that no more is due than is. */
    TaxAccount account(String member) {
        return account(member, YearMonth.now(clock));
    }

    TaxAccount account(String member, YearMonth until) {
        return of(incomes(member), until, store.withheldFen(member));
    }

    private Map<YearMonth, Long> incomes(String member) {
        Map<YearMonth, Long> incomes = new HashMap<>();
        rewards.of(member).forEach(one -> incomes.put(one.month(), one.incomeFen()));
        return incomes;
    }

    TaxAccount of(Map<YearMonth, Long> incomes, YearMonth until, long withheldFen) {
        return TaxAccount.of(settings.method(), incomes, settings.since(), until, withheldFen);
    }

    NavigableMap<YearMonth, MonthTax> months(Map<YearMonth, Long> incomes) {
        return TaxAccount.months(settings.method(), incomes, settings.since());
    }

    /** Nobody else reckons with a member's tax for the rest of the transaction. */
    public void alone(String member) {
        store.lock(member);
    }

    /**
     * Reckons what is withheld with a withdrawal, {@linkplain #alone alone} and within the
     * transaction that enters it. The same withdrawal again is the same sum.
     *
     * @param shownFen what the member was shown
     * @return what will be withheld; empty where it is more than was shown, and nothing is entered
     */
    public OptionalLong reckon(String member, String withdrawal, long shownFen) {
        alone(member);
        Optional<TaxMove> known = store.find(withdrawal);
        if (known.isPresent()) {
            return OptionalLong.of(known.get().amountFen());
        }
        long dueFen = dueFen(member);
        if (dueFen > shownFen) {
            return OptionalLong.empty();
        }
        if (dueFen > 0) {
            store.enter(
                    store.fresh(
                            withdrawal,
                            Kind.WITHHOLD,
                            Source.WITHDRAWAL,
                            member,
                            dueFen,
                            withdrawal));
        }
        return OptionalLong.of(dueFen);
    }

    /**
     * Withholds what was reckoned with a withdrawal; safe to repeat.
     *
     * @return whether it is withheld, or nothing was to be; false where the wallet had too little
     */
    public boolean carryOut(String withdrawal) {
        Optional<TaxMove> known = store.find(withdrawal);
        if (known.isEmpty()) {
            return true;
        }
        TaxMove move = known.get();
        return switch (move.state()) {
            case WAITS -> ledger.carryOut(move) == State.DONE;
            case DONE -> true;
            case REFUSED, DROPPED -> false;
        };
    }

    /** Gives up what was reckoned with a withdrawal that is not taken; the ledger was not told. */
    public void drop(String withdrawal) {
        store.noted(withdrawal, State.DROPPED, 0, "");
    }
}
