package org.tidemark.engine.plan;

import java.util.List;

/** Dividend funds with weighted holders (SPEC 5.9), in the order of the plan. */
public record DividendTerms(List<Dividend> dividends) implements PlanBlock {

    public DividendTerms {
        dividends = List.copyOf(dividends);
    }

    /**
     * One fund.
     *
     * @param unitFen spend for one weight, 0 where weights are appointed
     * @param capPpm paid until this share of the spend, 0 where weights are appointed
     */
    public record Dividend(String name, Weights weights, long unitFen, int capPpm) {}

    /** Where weights come from. */
    public enum Weights {
        APPOINTED,
        PURCHASE
    }

    @Override
    public String key() {
        return "dividends";
    }

    /** Dividends keep their kind of weights and their unit; new ones may follow. */
    @Override
    public List<String> fixedTerms() {
        return dividends.stream()
                .map(dividend ->
                        dividend.name() + ' ' + dividend.weights() + ' ' + dividend.unitFen())
                .toList();
    }
}
