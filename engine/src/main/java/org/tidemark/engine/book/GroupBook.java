package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The groups of one programme: the entries of the one that is open, and what each of those that
 * ended gave. Groups and entries are numbered 1, 2, 3 ...
 *
 * <p>Of a group that has ended only what a reversal may ask is kept: what it gave to each member,
 * and one bit an entry for whether it was noted on that one.
 */
public final class GroupBook implements MechanismBook {

    /** The book's tag. */
    public static final String TAG = "group";

    private static final int MEMBER = 0;
    private static final int SHARE = 1;
    private static final int FIELDS = 2;

    private long[] entries = new long[16 * FIELDS]; // those of the open group
    private int open; // how many they are
    private int ended; // entries of groups that have ended
    private long openedDay;

    private long[] gave = new long[16]; // each group that has ended, to each member
    private int groups;
    private final BitSet noted = new BitSet(); // by entry

    private int[] members = new int[8]; // different ones with a share, in no order
    private long[] shares = new long[8];
    private int memberCount;

    /** That of a programme. */
    public static GroupBook of(ProgrammeBook programme) {
        return programme.open(TAG, GroupBook.class, GroupBook::new);
    }

    /** Whether a group is open. */
    public boolean isOpen() {
        return open > 0;
    }

    /** The day on which the open group opened, as days since 1970-01-01. */
    public long openedDay() {
        return openedDay;
    }

    /** Number of different members with a share in the open group. */
    public int members() {
        return memberCount;
    }

    /** What a member has put into the open group, in fen. */
    public long shareOf(int member) {
        int at = find(member);
        return at < 0 ? 0 : shares[at];
    }

    /**
     * Puts an order's share in, into a group that opens that day where none is; gives its number.
     */
    public int join(int member, long shareFen, long epochDay) {
        if (open == 0) {
            openedDay = epochDay;
        }
        if ((open + 1) * FIELDS > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        entries[open * FIELDS + MEMBER] = member;
        entries[open * FIELDS + SHARE] = shareFen;
        open++;
        put(member, shareFen);
        return ended + open;
    }

    /** Whether an entry's group is still open. */
    public boolean isOpen(int entry) {
        return entry > ended;
    }

    /** Takes something out of an entry of the open group; a group without any share ends. */
    public void takeBack(int entry, long fen) {
        int at = entry - ended - 1;
        entries[at * FIELDS + SHARE] -= fen;
        put((int) entries[at * FIELDS + MEMBER], -fen);
        if (memberCount == 0) {
            end(0);
        }
    }

    /** Told of each member with a share, in joining order. */
    @FunctionalInterface
    public interface Visitor {
        /** That member is one of the group. */
        void visit(int member);
    }

    /**
     * Ends the open group: each member with a share gets so much, which is noted on his first entry
     * that has one.
     */
    public void share(long eachFen, Visitor visitor) {
        BitSet met = new BitSet(memberCount);
        for (int i = 0; i < open; i++) {
            int at =
                    entries[i * FIELDS + SHARE] > 0 ? find((int) entries[i * FIELDS + MEMBER]) : -1;
            if (at >= 0 && !met.get(at)) {
                met.set(at);
                noted.set(ended + i + 1);
                visitor.visit(members[at]);
            }
        }
        end(eachFen);
    }

    /** Ends the open group, and nobody gets anything. */
    public void dissolve() {
        end(0);
    }

    /** Number of the open group, or of the next one. */
    public int group() {
        return groups + 1;
    }

    /** What an entry of a group that has ended received, in fen. */
    public long receivedFen(int group, int entry) {
        return noted.get(entry) ? gave[group - 1] : 0;
    }

    private void end(long eachFen) {
        if (groups == gave.length) {
            gave = Arrays.copyOf(gave, groups * 2);
        }
        gave[groups++] = eachFen;
        ended += open;
        open = 0;
        memberCount = 0;
    }

    private int find(int member) {
        for (int i = 0; i < memberCount; i++) {
            if (members[i] == member) {
                return i;
            }
        }
        return -1;
    }

    private void put(int member, long fen) {
        int at = find(member);
        if (at < 0) {
            if (memberCount == members.length) {
                members = Arrays.copyOf(members, memberCount * 2);
                shares = Arrays.copyOf(shares, memberCount * 2);
            }
            at = memberCount++;
            members[at] = member;
            shares[at] = 0;
        }
        shares[at] += fen;
        if (shares[at] == 0) {
            memberCount--;
            members[at] = members[memberCount];
            shares[at] = shares[memberCount];
        }
    }

    @Override
    public void save(DataOutput out, int memberTotal) throws IOException {
        StateCodec.writeSigned(out, ended);
        StateCodec.writeSigned(out, groups);
        for (int i = 0; i < groups; i++) {
            StateCodec.writeSigned(out, gave[i]);
        }
        byte[] bits = noted.toByteArray();
        StateCodec.writeSigned(out, bits.length);
        out.write(bits);
        StateCodec.writeSigned(out, open > 0 ? openedDay : 0);
        StateCodec.writeSigned(out, open);
        for (int i = 0; i < open * FIELDS; i++) {
            StateCodec.writeSigned(out, entries[i]);
        }
    }

    @Override
    public void load(DataInput in, int memberTotal) throws IOException {
        ended = StateCodec.readInt(in);
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            gaveBefore(StateCodec.readSigned(in));
        }
        noted.or(BitSet.valueOf(StateCodec.readBytes(in, StateCodec.readInt(in))));
        long day = StateCodec.readSigned(in);
        int waiting = StateCodec.readInt(in);
        for (int i = 0; i < waiting; i++) {
            join(StateCodec.readInt(in), StateCodec.readSigned(in), day);
        }
    }

    private void gaveBefore(long eachFen) {
        if (groups == gave.length) {
            gave = Arrays.copyOf(gave, groups * 2);
        }
        gave[groups++] = eachFen;
    }
}
