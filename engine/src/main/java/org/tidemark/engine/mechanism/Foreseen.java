package org.tidemark.engine.mechanism;

/**
 * What a pool would be after a command and all that follows from it.
 *
 * @param mintedMicro points that the command would hand out, in micropoints
 * @param reserveFen what would be in the reserve
 * @param supplyMicro points that would be out
 * @param orphanedFen what would be left over for nobody, where the last point would go
 * @param exits positions that would be redeemed by force at their cap
 * @param swept positions that would be redeemed as dust
 * @param paidFen what all of these would be paid
 * @param whole whether that is all; exits beyond {@value ExitForesight#MOST_EXITS} are not counted
 */
public record Foreseen(
        long mintedMicro,
        long reserveFen,
        long supplyMicro,
        long orphanedFen,
        long exits,
        long swept,
        long paidFen,
        boolean whole) {}
