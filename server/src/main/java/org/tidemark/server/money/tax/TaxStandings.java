package org.tidemark.server.money.tax;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** How everybody stands with tax. */
@Service
class TaxStandings {

    private final RewardMonthStore rewards;
    private final TaxMoveStore moves;
    private final Withholdings withholdings;

    TaxStandings(RewardMonthStore rewards, TaxMoveStore moves, Withholdings withholdings) {
        this.rewards = rewards;
        this.moves = moves;
        this.withholdings = withholdings;
    }

    /** After some month, by member; what was withheld is read last. */
    List<TaxStanding> until(YearMonth month) {
        Map<String, Map<YearMonth, Long>> incomes = incomes();
        Map<String, Long> withheld = moves.withheldFen();
        withheld.keySet().forEach(member -> incomes.putIfAbsent(member, Map.of()));
        return incomes.entrySet().stream()
                .map(one ->
                        new TaxStanding(
                                one.getKey(),
                                withholdings.of(
                                        one.getValue(),
                                        month,
                                        withheld.getOrDefault(one.getKey(), 0L))))
                .toList();
    }

    /** What the rewards of each month come to in tax, of all together. */
    NavigableMap<YearMonth, Long> taxFen() {
        NavigableMap<YearMonth, Long> sums = new TreeMap<>();
        incomes()
                .values()
                .forEach(one ->
                        withholdings
                                .months(one)
                                .forEach((month, tax) ->
                                        sums.merge(month, tax.taxFen(), Math::addExact)));
        return sums;
    }

    private Map<String, Map<YearMonth, Long>> incomes() {
        Map<String, Map<YearMonth, Long>> incomes = new TreeMap<>();
        rewards.all()
                .forEach(one ->
                        incomes.computeIfAbsent(one.member(), name -> new HashMap<>())
                                .put(one.month(), one.incomeFen()));
        return incomes;
    }
}
