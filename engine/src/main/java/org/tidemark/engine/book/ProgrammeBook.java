package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.LedgerException;

/** What a ledger knows of one programme: its funds, and its pool with the positions in it. */
public final class ProgrammeBook {

    private final String id;
    private final FundBooks funds = new FundBooks();
    private final MechanismBooks mechanisms = new MechanismBooks();
    private final Positions positions = new Positions();
    private final LockedBatches batches = new LockedBatches();
    private final Standings standings = new Standings();
    private final DayMarks tasks = new DayMarks();
    private @Nullable PoolBook pool;
    private long pointsOutMicro;
    private long adPointsOut;
    private long orphanFen;

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

    /** Number of funds that mechanisms ever opened. */
    public int fundCount() {
        return funds.count();
    }

    /** A fund by its number. */
    public FundBook fund(int number) {
        return funds.get(number);
    }

    /** The number of a fund, -1 if no mechanism ever opened it. */
    public int findFund(String kind, String name) {
        return funds.find(kind, name);
    }

    /** The number of a fund, a new one if no mechanism ever opened it; once open it stays. */
    public int openFund(String kind, String name) {
        return funds.open(kind, name);
    }

    /** The book of a mechanism by its tag, a new one where there is none. */
    public <B extends MechanismBook> B open(String tag, Class<B> kind, Supplier<B> make) {
        return mechanisms.open(tag, kind, make);
    }

    /** Who has completed the tasks of which day. */
    public DayMarks tasks() {
        return tasks;
    }

    /** The issuer's side of the ad points: minus what is out, in hundredths. */
    public long issuerAdPoints() {
        return adPointsOut;
    }

    void addIssuerAdPoints(long hundredths) {
        adPointsOut = Math.addExact(adPointsOut, hundredths);
    }

    /** Money behind the points, in fen; 0 without a pool. */
    public long reserveFen() {
        return pool == null ? 0 : pool.reserveFen();
    }

    /** Money that no point has a claim on, in fen. */
    public long orphanFen() {
        return orphanFen;
    }

    long addOrphan(long fen) {
        orphanFen = Math.addExact(orphanFen, fen);
        return orphanFen;
    }

    /** The issuer's side of the value points: minus what is out. */
    public long issuerPointsMicro() {
        return pointsOutMicro;
    }

    void addIssuerPoints(long micropoints) {
        pointsOutMicro = Math.addExact(pointsOutMicro, micropoints);
        pool().addSupply(-micropoints);
    }

    void save(DataOutput out, int members) throws IOException {
        StateCodec.writeSigned(out, orphanFen);
        StateCodec.writeSigned(out, pointsOutMicro);
        StateCodec.writeSigned(out, adPointsOut);
        out.writeBoolean(pool != null);
        if (pool != null) {
            pool.save(out);
        }
        positions.save(out, members);
        batches.save(out);
        standings.save(out, members);
        tasks.save(out);
        funds.save(out);
        mechanisms.save(out, members);
    }

    void load(DataInput in, int members) throws IOException {
        orphanFen = StateCodec.readSigned(in);
        pointsOutMicro = StateCodec.readSigned(in);
        adPointsOut = StateCodec.readSigned(in);
        if (in.readBoolean()) {
            pool = new PoolBook(1);
            pool.load(in);
        }
        positions.load(in, members);
        batches.load(in);
        standings.load(in, members);
        tasks.load(in);
        funds.load(in);
        mechanisms.load(in, members);
    }
}
