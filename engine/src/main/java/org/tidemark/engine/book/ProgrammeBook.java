package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.event.AccountKind;

/** What a ledger knows of one programme: its funds, and its pool with the positions in it. */
public final class ProgrammeBook {

    private static final int FUNDS = AccountKind.values().length;

    private final String id;
    private final long[] fundsFen = new long[FUNDS];
    private final Positions positions = new Positions();
    private final LockedBatches batches = new LockedBatches();
    private final Standings standings = new Standings();
    private final List<DividendBook> dividends = new ArrayList<>();
    private final QueueBook queue = new QueueBook();
    private final DayMarks tasks = new DayMarks();
    private final DayMarks checkIns = new DayMarks();
    private PoolBook pool;
    private long pointsOutMicro;
    private long adPointsOut;

    ProgrammeBook(String id) {
        this.id = id;
    }

    /** Id of the programme. */
    public String id() {
        return id;
    }

    /** Opens the pool at its issue price; once open it stays. */
    public void openPool(long issuePriceFen) {
        if (pool == null) {
            pool = new PoolBook(issuePriceFen);
        }
    }

    /** Whether there is a pool. */
    public boolean hasPool() {
        return pool != null;
    }

    /** The pool. */
    public PoolBook pool() {
        if (pool == null) {
            throw new LedgerException.Broken("programme " + id + " has no pool");
        }
        return pool;
    }

    /** The positions of the members. */
    public Positions positions() {
        return positions;
    }

    /** Points that wait for their day. */
    public LockedBatches batches() {
        return batches;
    }

    /** What members have beside value points. */
    public Standings standings() {
        return standings;
    }

    /** Number of dividend funds ever named by a plan. */
    public int dividendCount() {
        return dividends.size();
    }

    /** A dividend fund by its number. */
    public DividendBook dividend(int dividend) {
        return dividends.get(dividend);
    }

    /** The number of a dividend fund, -1 if no plan ever named it. */
    public int findDividend(String name) {
        for (int i = 0; i < dividends.size(); i++) {
            if (dividends.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The number of a dividend fund, a new one if no plan ever named it. */
    public int openDividend(String name) {
        int found = findDividend(name);
        if (found >= 0) {
            return found;
        }
        dividends.add(new DividendBook(name));
        return dividends.size() - 1;
    }

    /** Who waits for a queue rebate. */
    public QueueBook queue() {
        return queue;
    }

    /** Who has completed the tasks of which day. */
    public DayMarks tasks() {
        return tasks;
    }

    /** Who has checked in on which day. */
    public DayMarks checkIns() {
        return checkIns;
    }

    /** The issuer's side of the ad points: minus what is out, in hundredths. */
    public long issuerAdPoints() {
        return adPointsOut;
    }

    void addIssuerAdPoints(long hundredths) {
        adPointsOut = Math.addExact(adPointsOut, hundredths);
    }

    /** Balance of one of the programme's accounts in fen. */
    public long fundFen(AccountKind kind) {
        return kind == AccountKind.POOL
                ? (pool == null ? 0 : pool.reserveFen())
                : fundsFen[kind.ordinal()];
    }

    /** Money that no point has a claim on, in fen. */
    public long orphanFen() {
        return fundsFen[AccountKind.ORPHAN.ordinal()];
    }

    /** The issuer's side of the value points: minus what is out. */
    public long issuerPointsMicro() {
        return pointsOutMicro;
    }

    void addFund(AccountKind kind, long fen) {
        if (kind == AccountKind.POOL) {
            pool().addReserve(fen);
        } else {
            fundsFen[kind.ordinal()] = Math.addExact(fundsFen[kind.ordinal()], fen);
        }
    }

    void addIssuerPoints(long micropoints) {
        pointsOutMicro = Math.addExact(pointsOutMicro, micropoints);
        pool().addSupply(-micropoints);
    }

    void save(DataOutput out, int members) throws IOException {
        for (long fund : fundsFen) {
            StateCodec.writeSigned(out, fund);
        }
        StateCodec.writeSigned(out, pointsOutMicro);
        StateCodec.writeSigned(out, adPointsOut);
        out.writeBoolean(pool != null);
        if (pool != null) {
            pool.save(out);
        }
        positions.save(out, members);
        batches.save(out);
        standings.save(out, members);
        StateCodec.writeSigned(out, dividends.size());
        for (DividendBook dividend : dividends) {
            dividend.save(out, members);
        }
        queue.save(out);
        tasks.save(out);
        checkIns.save(out);
    }

    void load(DataInput in, int members) throws IOException {
        for (int i = 0; i < FUNDS; i++) {
            fundsFen[i] = StateCodec.readSigned(in);
        }
        pointsOutMicro = StateCodec.readSigned(in);
        adPointsOut = StateCodec.readSigned(in);
        if (in.readBoolean()) {
            pool = new PoolBook(1);
            pool.load(in);
        }
        positions.load(in, members);
        batches.load(in);
        standings.load(in, members);
        int dividendCount = StateCodec.readInt(in);
        for (int i = 0; i < dividendCount; i++) {
            dividends.add(DividendBook.read(in, members));
        }
        queue.load(in);
        tasks.load(in);
        checkIns.load(in);
    }
}
