package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The suppliers that lines of orders may name, and what they are owed. */
public final class Suppliers {

    private final Directory names = new Directory();
    private long[] payables = new long[16];

    /** Their names. */
    public Directory names() {
        return names;
    }

    /** Brings a supplier in and gives its number. */
    public int register(String name) {
        int supplier = names.add(name);
        if (supplier == payables.length) {
            payables = Arrays.copyOf(payables, supplier * 2);
        }
        return supplier;
    }

    /** What a supplier is owed, in fen; below zero it owes. */
    public long payableFen(int supplier) {
        return payables[supplier];
    }

    void addPayable(int supplier, long fen) {
        payables[supplier] = Math.addExact(payables[supplier], fen);
    }

    void save(DataOutput out) throws IOException {
        names.save(out);
        for (int supplier = 0; supplier < names.size(); supplier++) {
            StateCodec.writeSigned(out, payables[supplier]);
        }
    }

    void load(DataInput in) throws IOException {
        Directory saved = new Directory();
        saved.load(in);
        for (int supplier = 0; supplier < saved.size(); supplier++) {
            register(saved.name(supplier));
            payables[supplier] = StateCodec.readSigned(in);
        }
    }
}
