package org.tidemark.server.trade.orders.tracking;

/** Nothing can be told of a parcel now. */
final class TrackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * With what is said for the log; never with what was asked, which names a person.
     *
     * @param why such as the service's own code
     */
    TrackException(String why) {
        super(why);
    }
}
