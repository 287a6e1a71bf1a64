package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.command.Command.OrderLine;

/**
 * An order on its way through the mechanisms: names resolved to numbers, lines in flat arrays, and
 * one share for each programme in order of first appearance. Reused from order to order.
 */
public final class OrderWork {

    /** A buyer whom the ledger does not know yet: nothing was bought before, nothing is proved. */
    public static final int NEWCOMER = -1;

    /** The supplier of a line that names none. */
    public static final int NO_SUPPLIER = -1;

    private int member;
    private int store;
    private int region;
    private long localEpochDay;

    private int lineCount;
    private Offer[] offers = new Offer[4];
    private long[] amounts = new long[4];
    private long[] coins = new long[4];
    private long[] costs = new long[4];
    private boolean[] supplied = new boolean[4];
    private int[] suppliers = new int[4];
    private boolean goodsNamed;

    private int shareCount;
    private final List<ProgrammeShare> shares = new ArrayList<>();

    private long totalFen;
    private long coinsTotal;
    private final Settlement settlement = new Settlement();

    /**
     * Starts a new order of this member, at this store (-1 for none), in this region (0 for none).
     */
    public void begin(int buyer, int orderStore, int orderRegion, long epochDay) {
        member = buyer;
        store = orderStore;
        region = orderRegion;
        localEpochDay = epochDay;
        lineCount = 0;
        shareCount = 0;
        totalFen = 0;
        coinsTotal = 0;
        goodsNamed = false;
    }

    /** Adds a line: amount in fen, of which so many hundredths in coins. */
    public void addLine(Offer offer, OrderLine line) {
        if (lineCount == offers.length) {
            offers = Arrays.copyOf(offers, lineCount * 2);
            amounts = Arrays.copyOf(amounts, lineCount * 2);
            coins = Arrays.copyOf(coins, lineCount * 2);
            costs = Arrays.copyOf(costs, lineCount * 2);
            supplied = Arrays.copyOf(supplied, lineCount * 2);
            suppliers = Arrays.copyOf(suppliers, lineCount * 2);
        }
        long amountFen = line.amountFen();
        long lineCoins = line.coins();
        offers[lineCount] = offer;
        amounts[lineCount] = amountFen;
        coins[lineCount] = lineCoins;
        supplied[lineCount] = line.hasSupply();
        costs[lineCount] =
                line.hasSupply()
                        ? line.supplyFen()
                        : shareFloor(Math.max(0, amountFen), offer.terms().split().costPpm());
        suppliers[lineCount] = NO_SUPPLIER;
        lineCount++;
        totalFen = Math.addExact(totalFen, amountFen);
        coinsTotal = Math.addExact(coinsTotal, lineCoins);
    }

    /** The line names this supplier. */
    public void supplier(int line, int supplier) {
        suppliers[line] = supplier;
        goodsNamed = true;
    }

    /** The share of a programme in this order, a fresh one at its first line. */
    ProgrammeShare shareOf(Programme programme) {
        for (int i = 0; i < shareCount; i++) {
            ProgrammeShare share = shares.get(i);
            if (share.programme() == programme) {
                return share;
            }
        }
        if (shareCount == shares.size()) {
            shares.add(new ProgrammeShare(programme));
        }
        ProgrammeShare share = shares.get(shareCount++);
        share.begin(programme);
        return share;
    }

    /** The buyer. */
    public int member() {
        return member;
    }

    /** The store, -1 for none. */
    public int store() {
        return store;
    }

    /** The order's own region, 0 for none. */
    public int region() {
        return region;
    }

    /** The day of the order in the offset that its time carries. */
    public long localEpochDay() {
        return localEpochDay;
    }

    /** Number of lines. */
    public int lineCount() {
        return lineCount;
    }

    /** Offer of a line. */
    public Offer offer(int line) {
        return offers[line];
    }

    /** Amount of a line in fen. */
    public long amountFen(int line) {
        return amounts[line];
    }

    /** Coins of a line in hundredths. */
    public long coins(int line) {
        return coins[line];
    }

    /** Whether a line says what its goods cost. */
    public boolean hasSupply(int line) {
        return supplied[line];
    }

    /** What the goods of a line cost, in fen: what the line says, else by the offer's split. */
    public long costFen(int line) {
        return costs[line];
    }

    /** The supplier that a line names, {@link #NO_SUPPLIER} for none. */
    public int supplier(int line) {
        return suppliers[line];
    }

    /** Whether any line names a supplier. */
    public boolean namesSuppliers() {
        return goodsNamed;
    }

    /** What of a line is not paid with coins, in fen. */
    public long paidFen(int line) {
        return amounts[line] - coins[line];
    }

    /** Number of programmes in the order. */
    public int shareCount() {
        return shareCount;
    }

    /** A programme's share, in order of first appearance. */
    public ProgrammeShare share(int index) {
        return shares.get(index);
    }

    /** Sum of all lines in fen. */
    public long totalFen() {
        return totalFen;
    }

    /** Sum of all coins in hundredths. */
    public long coinsTotal() {
        return coinsTotal;
    }

    /** Sum of what is not paid with coins, in fen. */
    public long paidTotalFen() {
        return totalFen - coinsTotal;
    }

    /** What the order moves, by component. */
    public Settlement settlement() {
        return settlement;
    }
}
