package org.tidemark.server.trade.screening;

/**
 * Whoever acts on what a person decided about an order that was held.
 *
 * <p>It is told at least once, after a crash again. What it throws puts the telling off.
 */
public interface ReviewListener {

    /** Whether the order is one of its own, by the number. */
    boolean concerns(String orderNumber);

    /** A person let it pass: settle it. */
    void released(String orderNumber);

    /**
     * A person rejected it: send the money back.
     *
     * @param reason what the person wrote; the member may read it
     */
    void rejected(String orderNumber, String reason);
}
