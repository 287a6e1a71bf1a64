package org.tidemark.server.kernel.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerQuotes;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.MemberState;
import org.tidemark.engine.LedgerView.PositionState;
import org.tidemark.engine.MechanismView.Agent;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** Reads members from the ledger. */
@Service
public final class Members {

    private final LedgerGateway ledger;
    private final Clock clock;

    Members(LedgerGateway ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One member. */
    public AsOf<Optional<MemberView>> find(String id) {
        LocalDate today = LocalDate.now(clock);
        return Waiting.on(
                ledger.read(view -> {
                    int index = view.memberIndex(id);
                    return index < 0
                            ? Optional.<MemberView>empty()
                            : Optional.of(member(view, index, today));
                }));
    }

    /** A member's name, if there is one of that name. */
    public AsOf<Optional<String>> name(String id) {
        return Waiting.on(
                ledger.read(view ->
                        view.memberIndex(id) < 0 ? Optional.<String>empty() : Optional.of(id)));
    }

    /**
     * All coins of each member, those set aside by holds too, in hundredths; who is unknown has
     * none. In one question and of one moment.
     */
    public AsOf<Map<String, Long>> coins(Collection<String> ids) {
        List<String> asked = List.copyOf(ids);
        return Waiting.on(
                ledger.read(view -> {
                    Map<String, Long> coins = new HashMap<>();
                    for (String id : asked) {
                        int member = view.memberIndex(id);
                        coins.put(
                                id,
                                member < 0
                                        ? 0L
                                        : view.balance(Accounts.member(member), Assets.COINS)
                                                + view.balance(
                                                        Accounts.held(member), Assets.COINS));
                    }
                    return coins;
                }));
    }

    /** Those of the names that are members. */
    public AsOf<Set<String>> known(Collection<String> ids) {
        List<String> asked = List.copyOf(ids);
        return Waiting.on(
                ledger.read(view ->
                        asked.stream()
                                .filter(id -> view.memberIndex(id) >= 0)
                                .collect(Collectors.toSet())));
    }

    /** Somebody as he stands in a list. */
    public record Listed(String id, String sponsor, int region, boolean verified) {}

    /** So many members in order of enrolment, from a position on, counted from 0. */
    public AsOf<List<Listed>> page(int from, int limit) {
        return Waiting.on(
                ledger.read(view -> {
                    List<Listed> page = new ArrayList<>();
                    for (int m = from; m < view.memberCount() && page.size() < limit; m++) {
                        MemberState state = view.member(m);
                        page.add(
                                new Listed(
                                        view.memberId(m),
                                        state.sponsor() < 0
                                                ? Command.NONE
                                                : view.memberId(state.sponsor()),
                                        state.region(),
                                        state.verified()));
                    }
                    return page;
                }));
    }

    /** The names of the members who enrolled last, newest first. */
    public AsOf<List<String>> newest(int limit) {
        return Waiting.on(
                ledger.read(view -> {
                    List<String> newest = new ArrayList<>();
                    int count = view.memberCount();
                    for (int m = count - 1; m >= Math.max(0, count - limit); m--) {
                        newest.add(view.memberId(m));
                    }
                    return newest;
                }));
    }

    private static MemberView member(LedgerView view, int member, LocalDate today) {
        MemberState state = view.member(member);
        List<PositionView> positions = new ArrayList<>();
        for (int p = 0; p < view.programmeCount(); p++) {
            if (view.hasPool(p)) {
                positions.add(position(view, p, member));
            }
        }
        return new MemberView(
                view.memberId(member),
                state.sponsor() < 0 ? Command.NONE : view.memberId(state.sponsor()),
                state.region(),
                state.verified(),
                view.currency(),
                view.balance(Accounts.member(member), Assets.CURRENCY),
                view.balance(Accounts.held(member), Assets.CURRENCY),
                view.balance(Accounts.member(member), Assets.CONTRIBUTION),
                view.balance(Accounts.member(member), Assets.COINS),
                view.balance(Accounts.held(member), Assets.COINS),
                view.balance(Accounts.member(member), Assets.SHARES),
                view.mechanisms().agents().stream()
                        .filter(agent -> agent.member() == member)
                        .map(Agent::region)
                        .toList(),
                positions,
                new MemberStandings(view, member, today).all(),
                view.lastAt().offsetSeconds());
    }

    private static PositionView position(LedgerView view, int programme, int member) {
        Plan plan = view.plan(programme);
        PoolTerms terms = plan.block(PoolTerms.class).orElseThrow();
        PositionState position = view.position(programme, member);
        long unlocked = position.pointsMicro() - position.lockedMicro();
        LedgerQuotes quotes = view.quotes();
        return new PositionView(
                plan.programme(),
                plan.title(),
                position.pointsMicro(),
                position.lockedMicro(),
                position.spendFen(),
                position.realisedFen(),
                position.cycle(),
                view.pool(programme).priceMicros(),
                terms.retentionPpm(),
                quotes.cashFor(programme, position.pointsMicro()).grossFen(),
                quotes.cashFor(programme, unlocked).payoutFen(),
                Exact.shareFloor(position.spendFen(), terms.cap().multiplePpm()),
                terms.cap().multiplePpm());
    }
}
