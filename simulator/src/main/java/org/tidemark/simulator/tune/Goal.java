package org.tidemark.simulator.tune;

/** What is best for members can mean more than one thing. */
public enum Goal {
    BETTER_OFF(
            "better-off", "the largest share of orders with at least the same money as a discount"),
    MEDIAN("median", "the most cash for the order in the middle"),
    LAST("last", "the most cash for the last order"),
    BREAK_EVEN("break-even", "the least growth of all orders until selling pays the price");

    private final String code;
    private final String meaning;

    Goal(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** As it is written on the command line. */
    public String code() {
        return code;
    }

    /** What is sought, in words. */
    public String meaning() {
        return meaning;
    }

    /** The higher the better. */
    double score(Prospect prospect) {
        return switch (this) {
            case BETTER_OFF -> prospect.betterOff();
            case MEDIAN -> prospect.median();
            case LAST -> prospect.last();
            case BREAK_EVEN -> -prospect.breakEven();
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
