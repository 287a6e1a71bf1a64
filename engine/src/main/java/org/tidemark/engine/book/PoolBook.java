package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.money.Prices;

/**
 * The state of one pool: reserve, supply, the last price, and where all the money came from and
 * went.
 *
 * <p>The price is the fraction reserve / supply in fen per micropoint, never rounded. When the
 * supply is 0 the last price stands: the one before the burn that took the supply to 0, the issue
 * price at first.
 */
public final class PoolBook {

    /** Micropoints of one point. */
    public static final long MICROPOINTS = 1_000_000L;

    private long reserveFen;
    private long supplyMicro;
    private long lastReserveFen;
    private long lastSupplyMicro;
    private long mintedMicro;
    private long capExits;
    private boolean paused;

    // Conservation (SPEC 6.4): in, and out.
    private long broughtInFen;
    private long paidOutFen;

    PoolBook(long issuePriceFen) {
        lastReserveFen = issuePriceFen;
        lastSupplyMicro = MICROPOINTS;
    }

    /** The reserve R in fen. */
    public long reserveFen() {
        return reserveFen;
    }

    /** The supply S in micropoints. */
    public long supplyMicro() {
        return supplyMicro;
    }

    void addReserve(long fen) {
        reserveFen = Math.addExact(reserveFen, fen);
    }

    void addSupply(long micropoints) {
        supplyMicro = Math.addExact(supplyMicro, micropoints);
        mintedMicro = Math.addExact(mintedMicro, Math.max(0, micropoints));
    }

    /** Numerator of the price that applies now: fen. */
    public long priceFen() {
        return supplyMicro > 0 ? reserveFen : lastReserveFen;
    }

    /** Denominator of the price that applies now: micropoints, never 0. */
    public long priceMicro() {
        return supplyMicro > 0 ? supplyMicro : lastSupplyMicro;
    }

    /** Keeps the price now as the one that stands when the burn to come takes the supply to 0. */
    public void keepPrice() {
        if (supplyMicro > 0) {
            lastReserveFen = reserveFen;
            lastSupplyMicro = supplyMicro;
        }
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
                    lastReserveFen,
                    lastSupplyMicro,
                    mintedMicro,
                    capExits,
                    paused ? 1 : 0,
                    broughtInFen,
                    paidOutFen
                }) {
            StateCodec.writeSigned(out, value);
        }
    }

    void load(DataInput in) throws IOException {
        reserveFen = StateCodec.readSigned(in);
        supplyMicro = StateCodec.readSigned(in);
        lastReserveFen = StateCodec.readSigned(in);
        lastSupplyMicro = StateCodec.readSigned(in);
        mintedMicro = StateCodec.readSigned(in);
        capExits = StateCodec.readSigned(in);
        paused = StateCodec.readSigned(in) != 0;
        broughtInFen = StateCodec.readSigned(in);
        paidOutFen = StateCodec.readSigned(in);
    }
}
