package org.tidemark.server.money.tax.model;

import java.util.Locale;

/** How tax on rewards is worked out. Which one applies is for the operator's adviser to say. */
public enum TaxMethod {
    /** Not at all. */
    NONE,
    /** As pay for a service, each month for itself (notice 2018/61). */
    REMUNERATION,
    /** As pay of somebody who works through a platform, over the months of a year (2025/16). */
    CUMULATIVE;

    /** The name in settings. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of what people read. */
    public String key() {
        return "tax.method." + name();
    }
}
