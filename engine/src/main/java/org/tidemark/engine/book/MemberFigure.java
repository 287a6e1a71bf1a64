package org.tidemark.engine.book;

/** One figure that a mechanism keeps of every member of a programme. */
public final class MemberFigure {

    private final Records records;
    private final int field;

    MemberFigure(Records records, int field) {
        this.records = records;
        this.field = field;
    }

    /** The member's figure. */
    public long of(int member) {
        return records.get(member, field);
    }

    /** Raises or lowers it. */
    public void add(int member, long amount) {
        records.add(member, field, amount);
    }
}
