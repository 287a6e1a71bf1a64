package org.tidemark.simulator.backtest;

/**
 * The engine did what a back test relies on that it never does: an error in the back test itself.
 */
public final class BacktestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BacktestException(String message) {
        super(message);
    }
}
