package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Who has checked in on which day; the quotas are a figure of each member. */
public final class RedPacketBook implements MechanismBook {

    /** The book's tag. */
    public static final String TAG = "red-packet";

    private final DayMarks checkIns = new DayMarks();

    /** That of a programme. */
    public static RedPacketBook of(ProgrammeBook programme) {
        return programme.open(TAG, RedPacketBook.class, RedPacketBook::new);
    }

    /** What red packets may still pay members, in fen. */
    public static MemberFigure quotas(ProgrammeBook programme) {
        return programme.standings().figure("red-packet.quota");
    }

    /** Who has checked in. */
    public DayMarks checkIns() {
        return checkIns;
    }

    @Override
    public void save(DataOutput out, int members) throws IOException {
        checkIns.save(out);
    }

    @Override
    public void load(DataInput in, int members) throws IOException {
        checkIns.load(in);
    }
}
