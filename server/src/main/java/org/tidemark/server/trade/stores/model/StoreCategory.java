package org.tidemark.server.trade.stores.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a store is. */
public enum StoreCategory {
    FOOD,
    DRINKS,
    GROCERIES,
    FASHION,
    BEAUTY,
    HEALTH,
    HOME,
    SERVICES,
    LEISURE,
    OTHER;

    /** The one of that name; empty for none. */
    public static Optional<StoreCategory> of(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** The key of its name. */
    public String key() {
        return "stores.category." + name().toLowerCase(Locale.ROOT);
    }
}
