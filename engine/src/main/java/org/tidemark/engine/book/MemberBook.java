package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The people of a ledger by enrolment order: standing, sponsor and what they own beyond points. */
public final class MemberBook {

    /** The sponsor of a member without one. */
    public static final int NO_SPONSOR = -1;

    private static final int SPONSOR_AND_FLAGS = 0;
    private static final int REGION = 1;
    private static final int WALLET = 2;
    private static final int HELD_MONEY = 3;
    private static final int COINS = 4;
    private static final int HELD_COINS = 5;
    private static final int CONTRIBUTION = 6;
    private static final int SHARES = 7;

    private static final long SPONSOR_MASK = 0xFFFF_FFFFL;
    private static final long VERIFIED = 1L << 32;
    private static final long HAS_ORDERED = 1L << 33;

    private final Directory names = new Directory();
    private final Records records = new Records();

    /** Their names. */
    public Directory names() {
        return names;
    }

    /**
     * Finds members by name, all at once so that the misses of one overlap with those of the
     * others.
     *
     * @param found gets the numbers, {@link Directory#ABSENT} for names that were never added
     * @return of no meaning; it keeps the reads ahead from being optimised away
     */
    public long findAll(List<String> wanted, int[] found) {
        // Short loops, each with one miss a round: the processor then has many misses under way at
        // once.
        int count = wanted.size();
        long touched = 0;
        byte[][] utf8 = new byte[count][];
        for (int i = 0; i < count; i++) {
            utf8[i] = wanted.get(i).getBytes(StandardCharsets.UTF_8);
            found[i] = Directory.hash(utf8[i]);
        }
        for (int i = 0; i < count; i++) {
            touched += names.touchTable(found[i]);
        }
        for (int i = 0; i < count; i++) {
            touched += names.touchName(found[i]);
        }
        for (int i = 0; i < count; i++) {
            found[i] = names.find(utf8[i], found[i]);
        }
        for (int i = 0; i < count; i++) {
            touched += found[i] == Directory.ABSENT ? 0 : touch(found[i]);
        }
        return touched;
    }

    /** Reads a member's record ahead; the value has no meaning. */
    public long touch(int member) {
        return records.touch(member);
    }

    /** Number of members. */
    public int size() {
        return names.size();
    }

    int enrol(String name, int sponsor, int region, boolean verified) {
        int member = names.add(name);
        records.set(member, SPONSOR_AND_FLAGS, sponsor + 1 | (verified ? VERIFIED : 0));
        records.set(member, REGION, region);
        return member;
    }

    /** Who introduced a member, {@link #NO_SPONSOR} for nobody. */
    public int sponsor(int member) {
        return (int) (records.get(member, SPONSOR_AND_FLAGS) & SPONSOR_MASK) - 1;
    }

    /**
     * Puts in the place of each of so many members his sponsor, those without one left out.
     *
     * @return how many are left
     */
    public int climb(int[] frontier, int count) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            int sponsor = sponsor(frontier[i]);
            frontier[left] = sponsor;
            left += sponsor == NO_SPONSOR ? 0 : 1;
        }
        return left;
    }

    /** Binds a sponsor to a member who has none. */
    public void bindSponsor(int member, int sponsor) {
        assert sponsor(member) == NO_SPONSOR;
        records.add(member, SPONSOR_AND_FLAGS, sponsor + 1L);
    }

    /** Whether {@code member} stands somewhere below {@code above} in the sponsor tree. */
    public boolean isBelow(int member, int above) {
        for (int up = sponsor(member); up != NO_SPONSOR; up = sponsor(up)) {
            if (up == above) {
                return true;
            }
        }
        return false;
    }

    /** Region code of two, four or six digits, 0 for none. */
    public int region(int member) {
        return (int) records.get(member, REGION);
    }

    /** Gives a member another region code. */
    public void move(int member, int region) {
        records.set(member, REGION, region);
    }

    /** Whether the identity is verified. */
    public boolean verified(int member) {
        return (records.get(member, SPONSOR_AND_FLAGS) & VERIFIED) != 0;
    }

    /** Marks the identity verified. */
    public void verify(int member) {
        raise(member, VERIFIED);
    }

    /** Whether the member has ever settled an order; a reversal does not undo it. */
    public boolean hasOrdered(int member) {
        return (records.get(member, SPONSOR_AND_FLAGS) & HAS_ORDERED) != 0;
    }

    /** Remembers that the member has settled an order. */
    public void markOrdered(int member) {
        if (!hasOrdered(member)) {
            raise(member, HAS_ORDERED);
        }
    }

    private void raise(int member, long flag) {
        records.set(member, SPONSOR_AND_FLAGS, records.get(member, SPONSOR_AND_FLAGS) | flag);
    }

    /** Money in the wallet in fen; below zero only after a reversal. */
    public long walletFen(int member) {
        return records.get(member, WALLET);
    }

    void addWallet(int member, long fen) {
        records.add(member, WALLET, fen);
    }

    /** Money held, in fen. */
    public long heldFen(int member) {
        return records.get(member, HELD_MONEY);
    }

    long addHeld(int member, long fen) {
        return records.add(member, HELD_MONEY, fen);
    }

    /** Coins in hundredths. */
    public long coins(int member) {
        return records.get(member, COINS);
    }

    long addCoins(int member, long coins) {
        return records.add(member, COINS, coins);
    }

    /** Coins held, in hundredths. */
    public long heldCoins(int member) {
        return records.get(member, HELD_COINS);
    }

    long addHeldCoins(int member, long coins) {
        return records.add(member, HELD_COINS, coins);
    }

    /** Contribution in hundredths. */
    public long contribution(int member) {
        return records.get(member, CONTRIBUTION);
    }

    long addContribution(int member, long contribution) {
        return records.add(member, CONTRIBUTION, contribution);
    }

    /** Registered shares. */
    public long shares(int member) {
        return records.get(member, SHARES);
    }

    long addShares(int member, long shares) {
        return records.add(member, SHARES, shares);
    }

    void save(DataOutput out) throws IOException {
        names.save(out);
        records.save(out, size());
    }

    void load(DataInput in) throws IOException {
        names.load(in);
        records.load(in, size());
    }
}
