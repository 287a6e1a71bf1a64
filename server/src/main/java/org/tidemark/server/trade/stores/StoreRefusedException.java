package org.tidemark.server.trade.stores;

/** Something about a store or its till cannot be; nothing was changed. */
public final class StoreRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /**
     * Why not.
     *
     * @param key of the sentence that says so, {@code stores.problem.licence}
     */
    StoreRefusedException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Key of the sentence that says why and what to do. */
    public String key() {
        return key;
    }

    /** What the sentence names. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
