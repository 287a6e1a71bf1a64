package org.tidemark.server.trade.catalogue;

/** Stock was asked for something that makes no sense; nothing has changed. */
public final class StockProblemException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    StockProblemException(String message) {
        super(message);
    }
}
