package org.tidemark.server.trade.purchases.run;

/** Somebody outside does not answer, or not finally: the same is asked again later. */
public final class NotYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYetException(String why) {
        super(why);
    }

    public NotYetException(String why, Throwable cause) {
        super(why, cause);
    }
}
