package org.tidemark.server.money.debts.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is issued for a debt. */
public enum IssueKind {
    /** Coins, which pay for goods. */
    COINS,
    /** Points of a programme, paid for by the operator. */
    POINTS;

    /** The name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name; empty for another. */
    public static Optional<IssueKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The key of what people read. */
    public String key() {
        return "debts.kind." + name();
    }
}
