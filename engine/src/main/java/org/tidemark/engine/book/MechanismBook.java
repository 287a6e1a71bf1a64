package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What one mechanism remembers in one programme beside money and the figures of members: saved
 * under the mechanism's own tag, so that a state from before the mechanism can still be read.
 */
public interface MechanismBook {

    /** Writes it; the same book gives the same bytes. */
    void save(DataOutput out, int members) throws IOException;

    /** Reads what {@link #save} wrote into an empty book. */
    void load(DataInput in, int members) throws IOException;
}
