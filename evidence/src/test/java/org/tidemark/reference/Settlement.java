package org.tidemark.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.reference.Programme.QueueEntry;

/** What an order did, kept for its reversals (SPEC 5.5). */
final class Settlement {

    /** An amount that went to an account for one role in one programme. */
    record Share(String account, BigInteger amount) {}

    /** What a purchase order added to a member's part in a dividend. */
    record HoldingShare(BigInteger classSpend, BigInteger room) {}

    /** The components of one programme: one sum for each role. */
    static final class Part {
        final Programme programme;

        /** The position's cycle when the order was settled, before its cap exits. */
        int cycle;

        /** The pool's epoch at that moment. */
        int epoch;

        BigInteger cash = BigInteger.ZERO;
        BigInteger contribution = BigInteger.ZERO;
        BigInteger points = BigInteger.ZERO;
        BigInteger spend = BigInteger.ZERO;
        BigInteger adPoints = BigInteger.ZERO;
        BigInteger quota = BigInteger.ZERO;
        BigInteger queueTarget = BigInteger.ZERO;

        /** Null if the order has no entry in the queue. */
        QueueEntry queueEntry;

        /** Money to wallets: direct, indirect, recruiter, each agent level. */
        final List<Share> rewards = new ArrayList<>();

        /** Contribution: each agent level, each team ancestor. */
        final List<Share> merits = new ArrayList<>();

        BigInteger groupShare = BigInteger.ZERO;

        /** Null if the order has no entry in a group. */
        Groups.Entry groupEntry;

        final List<Share> funds = new ArrayList<>();

        /** What the goods cost, for each account that it is owed to. */
        final Map<String, BigInteger> costs = new LinkedHashMap<>();

        final Map<String, HoldingShare> holdings = new LinkedHashMap<>();

        Part(Programme programme) {
            this.programme = programme;
        }
    }

    final Member member;
    final BigInteger total;
    final BigInteger coins;
    final BigInteger fromPayments;
    final List<Part> parts = new ArrayList<>();
    BigInteger reversed = BigInteger.ZERO;
    BigInteger sentBack = BigInteger.ZERO;

    Settlement(Member member, BigInteger total, BigInteger coins, BigInteger fromPayments) {
        this.member = member;
        this.total = total;
        this.coins = coins;
        this.fromPayments = fromPayments;
    }
}
