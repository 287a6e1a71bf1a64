package org.tidemark.engine;

import java.util.Arrays;
import java.util.List;

/**
 * What one order moved, by component, so that any part of it can be reversed exactly (SPEC 5.5).
 *
 * <p>A component is one sum per programme, role and party. Amounts are in the unit of the role:
 * fen, micropoints, hundredths. A reversal takes {@code floor(x * after / total) - floor(x * before
 * / total)} of each. Mutable and reused on the hot path; {@link #copy()} what is kept.
 */
public final class Settlement {

    private static final int WORDS = 2;

    private int member;
    private int store;
    private long totalFen;
    private long externalFen;
    private long refundedFen;
    private long sentBackFen;
    private long[] words = new long[32 * WORDS];
    private int size;

    /** Empties the record for a new order of this member at this store (-1 for none). */
    public void begin(int buyer, int orderStore, long orderTotalFen, long orderExternalFen) {
        member = buyer;
        store = orderStore;
        totalFen = orderTotalFen;
        externalFen = orderExternalFen;
        refundedFen = 0;
        sentBackFen = 0;
        size = 0;
    }

    /** Adds a component; one of zero is left out. */
    public void add(Role role, int programme, int party, long amount) {
        if (amount == 0) {
            return;
        }
        if ((size + 1) * WORDS > words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        words[size * WORDS] =
                (long) role.number() << 56 | (long) programme << 32 | party & 0xFFFF_FFFFL;
        words[size * WORDS + 1] = amount;
        size++;
    }

    /** Adds to the component of that role, programme and party, a new one where there is none. */
    void addTo(Role role, int programme, int party, long amount) {
        for (int i = 0; i < size; i++) {
            if (is(i, role) && programme(i) == programme && party(i) == party) {
                words[i * WORDS + 1] = Math.addExact(words[i * WORDS + 1], amount);
                return;
            }
        }
        add(role, programme, party, amount);
    }

    /** Adds a component unless one of that role, programme and party is there already. */
    public void addOnce(Role role, int programme, int party, long amount) {
        for (int i = 0; i < size; i++) {
            if (is(i, role) && programme(i) == programme && party(i) == party) {
                return;
            }
        }
        add(role, programme, party, amount);
    }

    /**
     * Records what is refunded in all and how much of that went back to external payments, in fen.
     */
    public void progress(long refunded, long sentBack) {
        refundedFen = refunded;
        sentBackFen = sentBack;
    }

    /** The buyer. */
    public int member() {
        return member;
    }

    /** The store, -1 for none. */
    public int store() {
        return store;
    }

    /** The order's total, coins included. */
    public long totalFen() {
        return totalFen;
    }

    /** What came from external payments. */
    public long externalFen() {
        return externalFen;
    }

    /** What has been refunded so far. */
    public long refundedFen() {
        return refundedFen;
    }

    /** What earlier reversals sent back to external payments. */
    public long sentBackFen() {
        return sentBackFen;
    }

    /** Number of components. */
    public int size() {
        return size;
    }

    /** Number of the role of component i. */
    public int role(int i) {
        return (int) (words[i * WORDS] >>> 56);
    }

    /** Whether component i has that role. */
    public boolean is(int i, Role role) {
        return role(i) == role.number();
    }

    /** Programme of component i. */
    public int programme(int i) {
        return (int) (words[i * WORDS] >>> 32) & 0xFF_FFFF;
    }

    /** Party of component i: a member, a level or a fund, as the role says. */
    public int party(int i) {
        return (int) words[i * WORDS];
    }

    /** Amount of component i. */
    public long amount(int i) {
        return words[i * WORDS + 1];
    }

    /** An independent copy. */
    public Settlement copy() {
        Settlement copy = new Settlement();
        copy.begin(member, store, totalFen, externalFen);
        copy.progress(refundedFen, sentBackFen);
        copy.words = Arrays.copyOf(words, Math.max(WORDS, size * WORDS));
        copy.size = size;
        return copy;
    }

    /**
     * What a component stands for. The roles that every order knows stand here; a mechanism that
     * lives on a fund declares its own.
     *
     * @param number its number in the record format: fixed for good, never given twice, at most 255
     * @param code its name in files
     * @param meaning what it is, in words for readers of a journal
     */
    public record Role(int number, String code, String meaning) {

        public static final Role COINS = new Role(1, "coins", "coins destroyed; one sum per order");

        public static final Role COST =
                new Role(2, "cost", "cost of the goods; the party is who is owed it");

        public static final Role DIRECT =
                new Role(3, "direct", "direct referral; the party is the sponsor");

        public static final Role INDIRECT =
                new Role(4, "indirect", "indirect referral; the party is the sponsor's sponsor");

        public static final Role RECRUITER =
                new Role(5, "recruiter", "royalty; the party is the store's recruiter");

        public static final Role CONTRIBUTION =
                new Role(
                        6,
                        "contribution",
                        "contribution to the pool, unclaimed rewards included where they go there");

        public static final Role MINTED = new Role(7, "minted", "micropoints minted");

        public static final Role SPEND = new Role(8, "spend", "what the position's spend grew by");

        public static final Role PAID = new Role(9, "paid", "the paid part of the order");

        public static final Role CYCLE =
                new Role(10, "cycle", "the position's cycle at the mint; not a sum");

        public static final Role AGENT =
                new Role(
                        11,
                        "agent",
                        "cash to a regional agent; the party is the agent, one component a level");

        public static final Role AGENT_CONTRIBUTION =
                new Role(
                        12,
                        "agent-contribution",
                        "contribution to a regional agent; the party is the agent, one component a level");

        public static final Role TEAM_CONTRIBUTION =
                new Role(
                        13,
                        "team-contribution",
                        "contribution to a team leader; the party is the leader");

        public static final Role AD_POINTS = new Role(14, "ad-points", "ad points to the buyer");

        public static final Role TEAM_SPEND =
                new Role(24, "team-spend", "what counts as the buyer's spend for the teams above");

        public static final Role EPOCH =
                new Role(25, "epoch", "the pool's epoch at the mint; not a sum");

        /** The roles above, by number. */
        public static final List<Role> CORE =
                List.of(
                        COINS,
                        COST,
                        DIRECT,
                        INDIRECT,
                        RECRUITER,
                        CONTRIBUTION,
                        MINTED,
                        SPEND,
                        PAID,
                        CYCLE,
                        AGENT,
                        AGENT_CONTRIBUTION,
                        TEAM_CONTRIBUTION,
                        AD_POINTS,
                        TEAM_SPEND,
                        EPOCH);
    }
}
