package org.tidemark.server.trade.stores;

import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.site.FormProblem;
import org.tidemark.server.web.site.Frame;

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

    /**
     * The amount that somebody typed, none below zero.
     *
     * @throws StoreRefusedException when it is no amount
     */
    static Fen amount(String typed) {
        return Fen.read(typed)
                .orElseThrow(() -> new StoreRefusedException("stores.problem.amount"));
    }

    /** Key of the sentence that says why and what to do. */
    public String key() {
        return key;
    }

    /** What the sentence names. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** The same in the words of a page. */
    FormProblem told(Frame frame) {
        return new FormProblem(frame.say(key, arguments), "");
    }
}
