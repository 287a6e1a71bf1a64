package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The stores of a ledger: owner, who brought them in, and what they are owed. */
public final class Stores {

    /** The recruiter of a store that nobody brought in. */
    public static final int NO_RECRUITER = -1;

    private final Directory names = new Directory();
    private int[] owners = new int[16];
    private int[] recruiters = new int[16];
    private long[] payables = new long[16];

    /** Their names. */
    public Directory names() {
        return names;
    }

    /** Brings a store in and gives its number. */
    public int register(String name, int owner, int recruiter) {
        int store = names.add(name);
        if (store == owners.length) {
            owners = Arrays.copyOf(owners, store * 2);
            recruiters = Arrays.copyOf(recruiters, store * 2);
            payables = Arrays.copyOf(payables, store * 2);
        }
        owners[store] = owner;
        recruiters[store] = recruiter;
        return store;
    }

    /** The member who owns a store. */
    public int owner(int store) {
        return owners[store];
    }

    /** The member who brought a store in, {@link #NO_RECRUITER} for nobody. */
    public int recruiter(int store) {
        return recruiters[store];
    }

    /** What a store is owed, in fen; below zero it owes. */
    public long payableFen(int store) {
        return payables[store];
    }

    void addPayable(int store, long fen) {
        payables[store] = Math.addExact(payables[store], fen);
    }

    void save(DataOutput out) throws IOException {
        names.save(out);
        for (int store = 0; store < names.size(); store++) {
            StateCodec.writeSigned(out, owners[store]);
            StateCodec.writeSigned(out, recruiters[store]);
            StateCodec.writeSigned(out, payables[store]);
        }
    }

    void load(DataInput in) throws IOException {
        Directory saved = new Directory();
        saved.load(in);
        for (int store = 0; store < saved.size(); store++) {
            int owner = StateCodec.readInt(in);
            int recruiter = StateCodec.readInt(in);
            register(saved.name(store), owner, recruiter);
            payables[store] = StateCodec.readSigned(in);
        }
    }
}
