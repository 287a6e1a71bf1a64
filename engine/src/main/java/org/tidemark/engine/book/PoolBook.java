package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.money.Prices;

/**
 * The state of one pool: reserve, supply, epoch, and where all the money came from and went.
 *
 * <p>The price is the fraction reserve / supply in fen per micropoint, never rounded; the issue
 * price when the supply is 0. An epoch ends when the supply becomes 0 (SPEC 5.3); its closing price
 * is kept for good, because any order of it may still be reversed: 16 bytes for at least two
 * commands, a quarter of what a member takes.
 */
public final class PoolBook {

    /** Micropoints of one point. */
    public static final long MICROPOINTS = 1_000_000L;

    private long reserveFen;
    private long supplyMicro;
    private long issuePriceFen;
    private long mintedMicro;
    private long capExits;
    private boolean paused;

    // Conservation (SPEC 6.4): in, and out.
    private long broughtInFen;
    private long paidOutFen;

    // The closing prices of the epochs that have ended: fen, micropoints.
    private long[] closings = new long[4];
    private int ended;

    PoolBook(long issuePriceFen) {
        this.issuePriceFen = issuePriceFen;
    }

    /** The reserve R in fen. */
    public long reserveFen() {
        return reserveFen;
    }

    /** The supply S in micropoints. */
    public long supplyMicro() {
        return supplyMicro;
    }

    long addReserve(long fen) {
        reserveFen = Math.addExact(reserveFen, fen);
        return reserveFen;
    }

    void addSupply(long micropoints) {
        supplyMicro = Math.addExact(supplyMicro, micropoints);
        mintedMicro = Math.addExact(mintedMicro, Math.max(0, micropoints));
    }

    /** Numerator of the price that applies now: fen. */
    public long priceFen() {
        return supplyMicro > 0 ? reserveFen : issuePriceFen;
    }

    /** Denominator of the price that applies now: micropoints, never 0. */
    public long priceMicro() {
        return supplyMicro > 0 ? supplyMicro : MICROPOINTS;
    }

    /** The epoch, 1 at first; it ends when the supply becomes 0. */
    public int epoch() {
        return ended + 1;
    }

    /** Ends the epoch; its closing price is the price before the supply became 0. */
    public void endEpoch(long closingFen, long closingMicro) {
        assert supplyMicro == 0 : supplyMicro;
        close(closingFen, closingMicro);
    }

    private void close(long closingFen, long closingMicro) {
        if (2 * ended == closings.length) {
            closings = Arrays.copyOf(closings, 4 * ended);
        }
        closings[2 * ended] = closingFen;
        closings[2 * ended + 1] = closingMicro;
        ended++;
    }

    /** Numerator of the price that counts for an order of that epoch now: fen. */
    public long priceFen(int ofEpoch) {
        return ofEpoch > ended ? priceFen() : closings[2 * ofEpoch - 2];
    }

    /** Denominator of the price that counts for an order of that epoch now: micropoints. */
    public long priceMicro(int ofEpoch) {
        return ofEpoch > ended ? priceMicro() : closings[2 * ofEpoch - 1];
    }

    /**
     * The price for display: millionths of a yuan per point, rounded down (SPEC section 2), {@link
     * Prices#BEYOND} where that is more than 63 bits hold.
     */
    public long displayPriceMicros() {
        return Prices.microsAtMost(priceFen(), priceMicro());
    }

    /** Micropoints that a value in fen buys at the price now, rounded down. */
    public long pointsForFloor(long valueFen) {
        return Exact.mulDivFloor(valueFen, priceMicro(), priceFen());
    }

    /** Value in fen of micropoints in circulation, rounded down; 0 when there are none. */
    public long valueOfFloor(long micropoints) {
        return supplyMicro == 0 ? 0 : Exact.mulDivFloor(micropoints, reserveFen, supplyMicro);
    }

    /** Micropoints ever minted. */
    public long mintedMicro() {
        return mintedMicro;
    }

    /** Micropoints ever burned. */
    public long burnedMicro() {
        return mintedMicro - supplyMicro;
    }

    /** Positions ever redeemed by force. */
    public long capExits() {
        return capExits;
    }

    /** Counts a forced redemption. */
    public void countCapExit() {
        capExits++;
    }

    /** Whether orders mint nothing for now. */
    public boolean paused() {
        return paused;
    }

    /** Turns minting by orders off or on. */
    public void pause(boolean off) {
        paused = off;
    }

    /** Counts a contribution, unclaimed reward, grant or injection. */
    public void countIn(long fen) {
        broughtInFen = Math.addExact(broughtInFen, fen);
    }

    /** Counts a payout or a pay-back. */
    public void countOut(long fen) {
        paidOutFen = Math.addExact(paidOutFen, fen);
    }

    /** Whether reserve and orphan are exactly what came in less what went out (SPEC 6.4). */
    public boolean conserves(long orphanFen) {
        return reserveFen + orphanFen + paidOutFen == broughtInFen;
    }

    void save(DataOutput out) throws IOException {
        for (long value :
                new long[] {
                    reserveFen,
                    supplyMicro,
                    issuePriceFen,
                    mintedMicro,
                    capExits,
                    paused ? 1 : 0,
                    broughtInFen,
                    paidOutFen,
                    ended
                }) {
            StateCodec.writeSigned(out, value);
        }
        for (int i = 0; i < 2 * ended; i++) {
            StateCodec.writeSigned(out, closings[i]);
        }
    }

    void load(DataInput in) throws IOException {
        reserveFen = StateCodec.readSigned(in);
        supplyMicro = StateCodec.readSigned(in);
        issuePriceFen = StateCodec.readSigned(in);
        mintedMicro = StateCodec.readSigned(in);
        capExits = StateCodec.readSigned(in);
        paused = StateCodec.readSigned(in) != 0;
        broughtInFen = StateCodec.readSigned(in);
        paidOutFen = StateCodec.readSigned(in);
        int epochs = StateCodec.readInt(in);
        for (int i = 0; i < epochs; i++) {
            long fen = StateCodec.readSigned(in);
            close(fen, StateCodec.readSigned(in));
        }
    }
}
