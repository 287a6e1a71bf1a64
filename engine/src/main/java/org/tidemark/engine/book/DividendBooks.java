package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The dividends of one programme, numbered in the order in which its plans named them. */
public final class DividendBooks implements MechanismBook {

    /** The book's tag. */
    public static final String TAG = "dividends";

    private final List<DividendBook> dividends = new ArrayList<>();

    /** Those of a programme. */
    public static DividendBooks of(ProgrammeBook programme) {
        return programme.open(TAG, DividendBooks.class, DividendBooks::new);
    }

    /** A dividend by its number. */
    public DividendBook get(int dividend) {
        return dividends.get(dividend);
    }

    /** The number of a dividend, -1 if no plan ever named it. */
    public int find(String name) {
        for (int i = 0; i < dividends.size(); i++) {
            if (dividends.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The number of a dividend, a new one if no plan ever named it. */
    public int open(String name) {
        int found = find(name);
        if (found >= 0) {
            return found;
        }
        dividends.add(new DividendBook(name));
        return dividends.size() - 1;
    }

    @Override
    public void save(DataOutput out, int members) throws IOException {
        StateCodec.writeSigned(out, dividends.size());
        for (DividendBook dividend : dividends) {
            dividend.save(out, members);
        }
    }

    @Override
    public void load(DataInput in, int members) throws IOException {
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            dividends.add(DividendBook.read(in, members));
        }
    }
}
