package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.event.AccountKind;

/** What a ledger knows of one programme: its funds, and its pool with the positions in it. */
public final class ProgrammeBook {

    private static final int FUNDS = AccountKind.values().length;

    private final String id;
    private final long[] fundsFen = new long[FUNDS];
    private final Positions positions = new Positions();
    private final LockedBatches batches = new LockedBatches();
    private PoolBook pool;
    private long pointsOutMicro;

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
        out.writeBoolean(pool != null);
        if (pool != null) {
            pool.save(out);
        }
        positions.save(out, members);
        batches.save(out);
    }

    void load(DataInput in, int members) throws IOException {
        for (int i = 0; i < FUNDS; i++) {
            fundsFen[i] = StateCodec.readSigned(in);
        }
        pointsOutMicro = StateCodec.readSigned(in);
        if (in.readBoolean()) {
            pool = new PoolBook(1);
            pool.load(in);
        }
        positions.load(in, members);
        batches.load(in);
    }
}
