package org.tidemark.simulator.backtest;

/** Told how far a back test is. */
public interface BacktestProgress {

    /** So many bytes of the file are read. */
    void read(long bytes, long totalBytes);

    /** So many orders are settled. */
    void settled(long orders, long totalOrders);

    /** Told to nobody. */
    static BacktestProgress silent() {
        return new BacktestProgress() {
            @Override
            public void read(long bytes, long totalBytes) {}

            @Override
            public void settled(long orders, long totalOrders) {}
        };
    }
}
