package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What members have in one programme beside value points: ad points, own spend, level, and the
 * figures that mechanisms keep of them, each under its own name.
 */
public final class Standings {

    /** The level of a member without one. */
    public static final int NO_LEVEL = -1;

    private static final int AD_POINTS = 0;
    private static final int OWN_SPEND = 1;
    private static final int LEVEL = 2;
    private static final int OWN = 3;

    private final Records records = new Records();
    private final List<String> figures = new ArrayList<>();
    private final List<Records> more = new ArrayList<>();

    /** Reads a member's standing ahead; the value has no meaning. */
    public long touch(int member) {
        return records.get(member, LEVEL);
    }

    /** Ad points in hundredths. */
    public long adPoints(int member) {
        return records.get(member, AD_POINTS);
    }

    long addAdPoints(int member, long hundredths) {
        return records.add(member, AD_POINTS, hundredths);
    }

    /** What the member's own orders came to here, without coins and less reversals, in fen. */
    public long ownSpendFen(int member) {
        return records.get(member, OWN_SPEND);
    }

    /** Raises or lowers the own spend. */
    public void addOwnSpend(int member, long fen) {
        records.add(member, OWN_SPEND, fen);
    }

    /** Team level, counted from 0 for the lowest, {@link #NO_LEVEL} for none. */
    public int level(int member) {
        return (int) records.get(member, LEVEL) - 1;
    }

    /** Sets the team level. */
    public void setLevel(int member, int level) {
        records.set(member, LEVEL, level + 1L);
    }

    /**
     * A figure that a mechanism keeps of every member, 0 at first; the same one for the same name.
     *
     * @param name begins with the mechanism's own, then a dot
     */
    public MemberFigure figure(String name) {
        int number = figures.indexOf(name);
        if (number < 0) {
            number = figures.size();
            figures.add(name);
        }
        // The first ones lie in the cache lines that the standing is in anyway.
        int at = OWN + number;
        while (at / Records.FIELDS > more.size()) {
            more.add(new Records());
        }
        return new MemberFigure(
                at < Records.FIELDS ? records : more.get(at / Records.FIELDS - 1),
                at % Records.FIELDS);
    }

    void save(DataOutput out, int members) throws IOException {
        StateCodec.writeSigned(out, figures.size());
        for (String name : figures) {
            StateCodec.writeText(out, name);
        }
        records.save(out, members);
        for (Records further : more) {
            further.save(out, members);
        }
    }

    void load(DataInput in, int members) throws IOException {
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            figure(StateCodec.readText(in));
        }
        records.load(in, members);
        for (Records further : more) {
            further.load(in, members);
        }
    }
}
