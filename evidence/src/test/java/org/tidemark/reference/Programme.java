package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One programme: its plan in force and everything it remembers apart from balances. */
final class Programme {

    /** A member's part in a dividend by purchase (SPEC 5.9). */
    static final class Holding {
        BigInteger classSpend = BigInteger.ZERO;
        BigInteger room = BigInteger.ZERO;
    }

    /** An order waiting in the queue, or gone from it (SPEC 5.10). */
    static final class QueueEntry {
        final Member member;
        BigInteger target;
        BigInteger paid = BigInteger.ZERO;

        /** What was paid above the target and has been asked back already. */
        BigInteger takenBack = BigInteger.ZERO;

        QueueEntry(Member member, BigInteger target) {
            this.member = member;
            this.target = target;
        }

        BigInteger lacking() {
            return target.subtract(paid).max(BigInteger.ZERO);
        }
    }

    private static final BigInteger MICROPOINTS_IN_A_POINT = BigInteger.valueOf(1_000_000);

    final String id;
    ReferencePlan plan;
    boolean paused;

    /** The closing price of each epoch of the pool that has ended. */
    final List<Fraction> closingPrices = new ArrayList<>();

    BigInteger minted = BigInteger.ZERO;
    BigInteger burned = BigInteger.ZERO;
    int capExits;

    final Map<Member, Position> positions = new HashMap<>();
    final Map<Member, String> levels = new HashMap<>();

    /** Sum of Y of each member's own orders less reversals: the base of team spend. */
    final Map<Member, BigInteger> turnover = new HashMap<>();

    final Map<String, Map<Member, Holding>> holdings = new HashMap<>();
    final Map<String, Map<Member, BigInteger>> appointedWeights = new HashMap<>();
    final List<QueueEntry> queue = new ArrayList<>();
    final Map<Member, BigInteger> quotas = new HashMap<>();

    /** Null while there is none. */
    Groups.Group openGroup;

    final Set<String> tasksCompleted = new HashSet<>();
    final Set<String> checkIns = new HashSet<>();

    Programme(ReferencePlan plan) {
        this.id = plan.programme();
        this.plan = plan;
    }

    /** Epochs of the pool count from 0. */
    int epoch() {
        return closingPrices.size();
    }

    /** In fen a micropoint. */
    Fraction issuePrice() {
        return new Fraction(plan.pool().issuePriceFen(), MICROPOINTS_IN_A_POINT);
    }

    Position position(Member member) {
        return positions.computeIfAbsent(member, key -> new Position());
    }

    Holding holding(String dividend, Member member) {
        return holdings.computeIfAbsent(dividend, key -> new HashMap<>())
                .computeIfAbsent(member, key -> new Holding());
    }

    boolean isWithinIssuance(LocalDate day) {
        ReferencePlan.Pool terms = plan.pool();
        return (terms.issuanceFrom() == null || !day.isBefore(terms.issuanceFrom()))
                && (terms.issuanceUntil() == null || !day.isAfter(terms.issuanceUntil()));
    }

    String poolAccount() {
        return "pool:" + id;
    }

    String orphanAccount() {
        return "orphan:" + id;
    }

    String issuerAccount() {
        return "issuer:" + id;
    }

    String adBudgetAccount() {
        return "ad-budget:" + id;
    }

    String dividendAccount(String name) {
        return "dividend:" + id + ":" + name;
    }

    String queueAccount() {
        return "queue:" + id;
    }

    String redPacketAccount() {
        return "red-packet:" + id;
    }

    String groupAccount() {
        return "group:" + id;
    }

    String pointsAsset() {
        return "points:" + id;
    }

    String adPointsAsset() {
        return "ad-points:" + id;
    }
}
