package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Who holds weights in one dividend fund of one programme. */
public final class DividendBook {

    private static final int WEIGHT = 0;
    private static final int CLASS_SPEND = 1;
    private static final int ROOM = 2;

    private final String name;
    private final Records records = new Records();

    DividendBook(String name) {
        this.name = name;
    }

    /** Name of the dividend. */
    public String name() {
        return name;
    }

    /** Reads what a member holds ahead; the value has no meaning. */
    public long touch(int member) {
        return records.touch(member);
    }

    /** Appointed weight. */
    public long weight(int member) {
        return records.get(member, WEIGHT);
    }

    /** Appoints a weight. */
    public void setWeight(int member, long weight) {
        records.set(member, WEIGHT, weight);
    }

    /** A whole weight for each unit of class spend; none without room (SPEC 5.9). */
    public long weightByPurchase(int member, long unitFen) {
        return roomFen(member) == 0 ? 0 : classSpendFen(member) / unitFen;
    }

    /** Spend that makes weights by purchase, in fen. */
    public long classSpendFen(int member) {
        return records.get(member, CLASS_SPEND);
    }

    /** What the fund may still pay the member, in fen. */
    public long roomFen(int member) {
        return records.get(member, ROOM);
    }

    /** An order raises class spend and room; the room of a tiny one may be nothing. */
    public void add(int member, long classSpendFen, long roomFen) {
        records.add(member, ROOM, roomFen);
        records.add(member, CLASS_SPEND, classSpendFen);
    }

    /** A payment uses room up; who is paid the last of it leaves: no class spend. */
    public void pay(int member, long paidFen) {
        if (paidFen > 0) {
            takeBack(member, 0, paidFen);
        }
    }

    /** A reversal lowers class spend and room; without room there is no class spend. */
    public void takeBack(int member, long classSpendFen, long roomFen) {
        long room = records.add(member, ROOM, -roomFen);
        records.add(member, CLASS_SPEND, -classSpendFen);
        if (room == 0) {
            records.set(member, CLASS_SPEND, 0);
        }
    }

    void save(DataOutput out, int members) throws IOException {
        StateCodec.writeText(out, name);
        records.save(out, members);
    }

    static DividendBook read(DataInput in, int members) throws IOException {
        DividendBook book = new DividendBook(StateCodec.readText(in));
        book.records.load(in, members);
        return book;
    }
}
