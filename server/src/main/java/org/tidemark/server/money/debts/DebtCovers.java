package org.tidemark.server.money.debts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.money.debts.model.AccountMove;
import org.tidemark.server.money.debts.model.DebtCoverage;
import org.tidemark.server.money.debts.model.DebtFollowing;
import org.tidemark.server.money.debts.model.DebtIssue;

/** Finds out what covers debts now; what points would fetch is the engine's to say. */
@Service
class DebtCovers {

    private static final int MEMBERS_AT_ONCE = 500;

    private final DebtStore store;
    private final DebtMoves moves;
    private final Members members;
    private final Quotes quotes;

    DebtCovers(DebtStore store, DebtMoves moves, Members members, Quotes quotes) {
        this.store = store;
        this.moves = moves;
        this.members = members;
        this.quotes = quotes;
    }

    /** All debts, in the order in which they were entered. */
    List<DebtStanding> all() {
        return of(store.all());
    }

    /** Those of one member. */
    List<DebtStanding> ofMember(String member) {
        return of(store.ofMember(member));
    }

    private List<DebtStanding> of(List<Debt> debts) {
        Map<String, DebtCoverage> covers = new HashMap<>();
        List<String> all = debts.stream().map(Debt::member).distinct().toList();
        for (int from = 0; from < all.size(); from += MEMBERS_AT_ONCE) {
            covers.putAll(covers(all.subList(from, Math.min(all.size(), from + MEMBERS_AT_ONCE))));
        }
        Map<String, Long> worth = worth(covers);
        return debts.stream()
                .map(debt ->
                        new DebtStanding(
                                debt,
                                covers.getOrDefault(debt.debt(), DebtCoverage.NONE),
                                worth.getOrDefault(debt.debt(), 0L)))
                .toList();
    }

    /**
     * What was issued is read before what is held: what is issued in between counts as held, and a
     * debt as less covered for a moment, never as more.
     */
    private Map<String, DebtCoverage> covers(List<String> chosen) {
        Map<String, List<DebtIssue>> issues = moves.issues(chosen);
        Map<String, Long> coins = members.coins(issues.keySet()).value();
        Map<String, List<AccountMove>> moved = moves.since(issues.keySet());
        Map<String, DebtCoverage> covers = new HashMap<>();
        issues.forEach((member, own) ->
                covers.putAll(
                        DebtFollowing.of(
                                own,
                                coins.getOrDefault(member, 0L),
                                moved.getOrDefault(member, List.of()))));
        return covers;
    }

    /** By debt, over all programmes; each programme is asked once. */
    private Map<String, Long> worth(Map<String, DebtCoverage> covers) {
        SortedMap<String, Map<String, Long>> held = new TreeMap<>();
        covers.forEach((debt, cover) ->
                cover.pointsLeft()
                        .forEach((programme, micro) ->
                                held.computeIfAbsent(programme, one -> new LinkedHashMap<>())
                                        .put(debt, micro)));
        Map<String, Long> worth = new HashMap<>();
        held.forEach((programme, points) -> {
            List<String> debts = new ArrayList<>(points.keySet());
            List<Long> fen = quotes.payouts(programme, new ArrayList<>(points.values())).value();
            for (int i = 0; i < debts.size(); i++) {
                worth.merge(debts.get(i), fen.get(i), Math::addExact);
            }
        });
        return worth;
    }
}
