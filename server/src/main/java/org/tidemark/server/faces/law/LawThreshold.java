package org.tidemark.server.faces.law;

/** A threshold that the law pack names, as a figure of the running business. */
public enum LawThreshold {
    /** Members in the tree of introductions. */
    PARTICIPANTS("PYR-08", 30, Unit.COUNT, true, "/console/people/members"),
    /** Members of the longest line of introductions, its first one among them. */
    LEVELS("PYR-08", 3, Unit.COUNT, true, "/console/people/members"),
    /** What buyers have ever paid in, in fen. */
    AMOUNT("FND-07", 100_000_000, Unit.MONEY, true, "/console/money/books"),
    /** Members of whom an order was ever settled. */
    PERSONS("FND-07", 150, Unit.COUNT, true, "/console/reports/buyers"),
    /** What buyers paid beyond what they got back and their points would fetch, in fen. */
    LOSS("FND-07", 50_000_000, Unit.MONEY, true, "/console/programmes"),
    /** Members with shares of the register. */
    SHAREHOLDERS("SEC-01", 200, Unit.COUNT, false, "/console/people/agents");

    /** What it is counted in. */
    public enum Unit {
        COUNT,
        MONEY
    }

    private final String rule;
    private final long least;
    private final Unit unit;
    private final boolean included;
    private final String page;

    LawThreshold(String rule, long least, Unit unit, boolean included, String page) {
        this.rule = rule;
        this.least = least;
        this.unit = unit;
        this.included = included;
        this.page = page;
    }

    /** The rule of the pack. */
    public String rule() {
        return rule;
    }

    /** The figure that the rule names; money in fen. */
    public long figure() {
        return least;
    }

    /** What it is counted in. */
    public Unit unit() {
        return unit;
    }

    /** Where the figure of the business comes from. */
    public String page() {
        return page;
    }

    /**
     * Whether a figure has reached it: what says "more than" is not reached by the figure itself.
     */
    public boolean isReached(long now) {
        return included ? now >= least : now > least;
    }
}
