package org.tidemark.engine;

import java.util.Arrays;

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
                (long) role.ordinal() << 56 | (long) programme << 32 | party & 0xFFFF_FFFFL;
        words[size * WORDS + 1] = amount;
        size++;
    }

    /** Adds to the component of that role, programme and party, a new one where there is none. */
    void addTo(Role role, int programme, int party, long amount) {
        for (int i = 0; i < size; i++) {
            if (role(i) == role && programme(i) == programme && party(i) == party) {
                words[i * WORDS + 1] = Math.addExact(words[i * WORDS + 1], amount);
                return;
            }
        }
        add(role, programme, party, amount);
    }

    /** Adds a component unless one of that role, programme and party is there already. */
    public void addOnce(Role role, int programme, int party, long amount) {
        for (int i = 0; i < size; i++) {
            if (role(i) == role && programme(i) == programme && party(i) == party) {
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

    /** Role of component i. */
    public Role role(int i) {
        return Role.of((int) (words[i * WORDS] >>> 56));
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
     * What a component stands for. The order of the constants is part of the record format: append
     * only.
     */
    public enum Role {
        /** Coins destroyed; one sum per order. */
        COINS,
        /** Cost of the goods; the party is who is owed it, see {@link Payee}. */
        COST,
        /** Direct referral; the party is the sponsor. */
        DIRECT,
        /** Indirect referral; the party is the sponsor's sponsor. */
        INDIRECT,
        /** Royalty; the party is the store's recruiter. */
        RECRUITER,
        /** Contribution to the pool, unclaimed rewards included where they go there. */
        CONTRIBUTION,
        /** Micropoints minted. */
        MINTED,
        /** What the position's spend grew by. */
        SPEND,
        /** The paid part of the order. */
        PAID,
        /** The position's cycle at the mint; not a sum. */
        CYCLE,
        /** Cash to a regional agent; the party is the agent, one component a level. */
        AGENT,
        /** Contribution to a regional agent; the party is the agent, one component a level. */
        AGENT_CONTRIBUTION,
        /** Contribution to a team leader; the party is the leader. */
        TEAM_CONTRIBUTION,
        /** Ad points to the buyer. */
        AD_POINTS,
        /** Share of a dividend fund; the party is the fund. */
        DIVIDEND_FUND,
        /** Spend that makes weights in a dividend; the party is the fund. */
        CLASS_SPEND,
        /** Room for payments of a dividend; the party is the fund. */
        ROOM,
        /** Share of the queue's fund. */
        QUEUE_FUND,
        /** Target of the order's queue entry. */
        QUEUE_TARGET,
        /** Number of the order's queue entry; not a sum. */
        QUEUE_ENTRY,
        /** What a queue entry that has gone was paid, once a reversal has asked; not a sum. */
        QUEUE_PAID,
        /** Share of the red packet fund. */
        RED_PACKET_FUND,
        /** Red packet quota of the buyer. */
        QUOTA,
        /** What counts as the buyer's spend for the teams above. */
        TEAM_SPEND,
        /** The pool's epoch at the mint; not a sum. */
        EPOCH;

        private static final Role[] ROLES = values();

        static Role of(int ordinal) {
            return ROLES[ordinal];
        }
    }
}
