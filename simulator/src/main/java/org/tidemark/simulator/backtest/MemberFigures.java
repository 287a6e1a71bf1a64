package org.tidemark.simulator.backtest;

import java.util.Arrays;

/** What a back test counts of each member, by the member's number in the ledger. */
final class MemberFigures {

    private static final int JOINED = 0;
    private static final int ORDERS = 1;
    private static final int SPEND = 2;
    private static final int DISCOUNT = 3;
    private static final int CASH_OUT = 4;
    private static final int REWARDS = 5;
    private static final int EXITS = 6;
    private static final int WIDTH = 7;

    private long[] cells = new long[1_024 * WIDTH];

    /** Counts an order; the first one is when the member joined. */
    void order(int member, long epochDay, long spendFen, long discountFen) {
        reserve(member);
        if (cells[member * WIDTH + ORDERS] == 0) {
            cells[member * WIDTH + JOINED] = epochDay;
        }
        cells[member * WIDTH + ORDERS]++;
        cells[member * WIDTH + SPEND] += spendFen;
        cells[member * WIDTH + DISCOUNT] += discountFen;
    }

    /** Counts a forced exit. */
    void exit(int member) {
        reserve(member);
        cells[member * WIDTH + EXITS]++;
    }

    /** Counts what a forced exit paid. */
    void paidOut(int member, long amountFen) {
        reserve(member);
        cells[member * WIDTH + CASH_OUT] += amountFen;
    }

    /** Counts a reward out of an order of somebody else. */
    void reward(int member, long amountFen) {
        reserve(member);
        cells[member * WIDTH + REWARDS] += amountFen;
    }

    /** The day of the first order, as days since 1970-01-01; of no meaning without an order. */
    long joinedEpochDay(int member) {
        return get(member, JOINED);
    }

    long orders(int member) {
        return get(member, ORDERS);
    }

    long spendFen(int member) {
        return get(member, SPEND);
    }

    /** The pool's share of what the member spent. */
    long discountFen(int member) {
        return get(member, DISCOUNT);
    }

    /** What forced exits paid. */
    long cashOutFen(int member) {
        return get(member, CASH_OUT);
    }

    /** What orders of others paid. */
    long rewardsFen(int member) {
        return get(member, REWARDS);
    }

    long exits(int member) {
        return get(member, EXITS);
    }

    private long get(int member, int column) {
        int cell = member * WIDTH + column;
        return cell < cells.length ? cells[cell] : 0;
    }

    private void reserve(int member) {
        if ((member + 1) * WIDTH > cells.length) {
            cells = Arrays.copyOf(cells, Math.max((member + 1) * WIDTH, cells.length * 2));
        }
    }
}
