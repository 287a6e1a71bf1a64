package org.tidemark.server.money.debts.model;

/** How far a debt is covered. */
public enum DebtState {
    /** Nothing covers it yet. */
    OPEN,
    /** Something does, not all. */
    PART,
    /** All of it is covered today; a lower price of points opens it again. */
    COVERED;

    /** How it stands with so much covered of what was owed, both in fen. */
    public static DebtState of(long owedFen, long coveredFen) {
        if (coveredFen >= owedFen) {
            return COVERED;
        }
        return coveredFen == 0 ? OPEN : PART;
    }

    /** The key of what people read. */
    public String key() {
        return "debts.state." + name();
    }
}
