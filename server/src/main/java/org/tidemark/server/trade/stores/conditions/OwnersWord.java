package org.tidemark.server.trade.stores.conditions;

/** What the owner of a store says to what the operator wants to keep. */
public enum OwnersWord {
    /** He need not be asked: it is no more than before. */
    NOT_ASKED,
    WAITING,
    AGREED,
    DECLINED;

    /** The key of what people read. */
    public String key() {
        return "conditions.take.word." + name();
    }

    /** Whether what it is about may hold. */
    boolean lets() {
        return this == NOT_ASKED || this == AGREED;
    }
}
