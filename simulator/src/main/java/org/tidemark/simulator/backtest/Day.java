package org.tidemark.simulator.backtest;

import java.time.LocalDate;

/**
 * What happened on a day on which at least one order settled, and how the pool stood at its end.
 *
 * @param newMembers members whose first order this was
 * @param contributedFen what orders put into the pool
 * @param paidOutFen what forced exits paid to members
 * @param rewardsFen what orders paid to members for referral and royalties
 * @param priceMicros millionths of a yuan per point, rounded down
 */
record Day(
        LocalDate date,
        long orders,
        long newMembers,
        long salesFen,
        long contributedFen,
        long mintedMicro,
        long capExits,
        long paidOutFen,
        long rewardsFen,
        long reserveFen,
        long supplyMicro,
        long priceMicros) {}
