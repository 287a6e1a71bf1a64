package org.tidemark.server.money.tax;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tidemark.server.money.tax.model.MonthTax;
import org.tidemark.server.money.tax.model.RewardTax;
import org.tidemark.server.money.tax.model.TaxMethod;

/** Works out the tax on rewards by the method that is set. */
@Service
class RewardTaxes {

    private final RewardMonthStore store;
    private final TaxProperties settings;

    RewardTaxes(RewardMonthStore store, TaxProperties settings) {
        this.store = store;
        this.settings = settings;
    }

    /** The tax of a month, by member. */
    List<MemberTax> of(YearMonth month) {
        return of(settings.method(), month);
    }

    List<MemberTax> of(TaxMethod method, YearMonth month) {
        Map<String, List<RewardMonth>> years = new LinkedHashMap<>();
        store.yearOfThose(month, month)
                .forEach(one ->
                        years.computeIfAbsent(one.member(), name -> new ArrayList<>()).add(one));
        List<MemberTax> taxes = new ArrayList<>();
        years.forEach((member, year) ->
                taxes.add(new MemberTax(member, tax(method, month, year), year.getLast().deals())));
        return taxes;
    }

    private static MonthTax tax(TaxMethod method, YearMonth month, List<RewardMonth> year) {
        List<Long> incomes = new ArrayList<>(Collections.nCopies(month.getMonthValue(), 0L));
        year.forEach(one -> incomes.set(one.month().getMonthValue() - 1, one.incomeFen()));
        return RewardTax.of(method, incomes).getLast();
    }

    /** Rewards of a quarter by member: the sum of its months, and how many. */
    List<RewardMonth> quarter(YearMonth first) {
        YearMonth last = first.plusMonths(Month.values().length / QUARTERS - 1L);
        Map<String, RewardMonth> sums = new LinkedHashMap<>();
        store.yearOfThose(first, last).stream()
                .filter(one -> !one.month().isBefore(first))
                .forEach(one -> sums.merge(one.member(), one, RewardTaxes::sum));
        return List.copyOf(sums.values());
    }

    private static final int QUARTERS = 4;

    private static RewardMonth sum(RewardMonth one, RewardMonth other) {
        return new RewardMonth(
                one.member(),
                one.month(),
                Math.addExact(one.incomeFen(), other.incomeFen()),
                one.deals() + other.deals());
    }
}
