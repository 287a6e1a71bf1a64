package org.tidemark.server.money.batches.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a batch pays. */
public enum BatchKind {
    /** Members, what they withdraw. */
    MEMBERS,
    /** Stores, what they are owed. */
    STORES,
    /** Suppliers, what they are owed. */
    SUPPLIERS;

    /** The name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name; empty for another. */
    public static Optional<BatchKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The key of what people read. */
    public String key() {
        return "batches.kind." + name();
    }
}
