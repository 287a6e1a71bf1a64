package org.tidemark.server.growth.members;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.server.growth.members.StandingStore.Standing;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.EventCursor;
import org.tidemark.server.kernel.ledger.EventFeed;
import org.tidemark.server.kernel.ledger.EventPage;
import org.tidemark.server.kernel.ledger.LedgerClient;

/**
 * Follows what members stand at, a piece at a time. Who is touched by an event is read anew; after
 * the close of a day, which may raise anybody's level, all are, in pieces.
 */
@Component
final class StandingFollower implements Job {

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final int EVENTS_AT_ONCE = 500;
    private static final int MEMBERS_A_READ = 2_000;
    private static final Set<String> TYPES =
            Set.of(
                    EventType.ENROLLED.code(),
                    EventType.MOVED.code(),
                    EventType.LEADER_APPOINTED.code(),
                    EventType.ORDER_SETTLED.code(),
                    EventType.ORDER_REVERSED.code(),
                    EventType.DAY_CLOSED.code());

    private final EventFeed feed;
    private final LedgerClient ledger;
    private final StandingStore store;
    private final TransactionTemplate transaction;

    StandingFollower(
            EventFeed feed,
            LedgerClient ledger,
            StandingStore store,
            TransactionTemplate transaction) {
        this.feed = feed;
        this.ledger = ledger;
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "member-standings";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return events() + levels();
    }

    private int events() {
        EventCursor place = store.place();
        EventPage page = feed.after(place, TYPES, EVENTS_AT_ONCE);
        if (page.next().equals(place)) {
            return 0;
        }
        Map<String, Long> spent = spentFen(page.events());
        List<Standing> read = ledger.read(view -> read(view, spent.keySet()));
        boolean closed =
                page.events().stream()
                        .anyMatch(line -> line.type().equals(EventType.DAY_CLOSED.code()));
        boolean teams = closed && ledger.read(StandingFollower::hasTeams);
        transaction.executeWithoutResult(status -> {
            store.add(read, spent);
            store.keep(page.next());
            if (teams) {
                store.readLevelsFrom(OptionalLong.of(0));
            }
        });
        return page.more() || teams ? 1 : 0;
    }

    /** What each member whom the events are about has spent in them, in fen; 0 for many. */
    static Map<String, Long> spentFen(Collection<EventPage.Line> events) {
        Map<String, Long> spent = new LinkedHashMap<>();
        for (EventPage.Line line : events) {
            if (!line.member().isEmpty()) {
                spent.merge(line.member(), spentFen(line), Math::addExact);
            }
        }
        return spent;
    }

    private static long spentFen(EventPage.Line line) {
        long totalFen =
                Fen.read(line.details().getOrDefault(Detail.TOTAL.code(), ""))
                        .map(Fen::fen)
                        .orElse(0L);
        if (line.type().equals(EventType.ORDER_SETTLED.code())) {
            return totalFen;
        }
        return line.type().equals(EventType.ORDER_REVERSED.code()) ? -totalFen : 0;
    }

    private static List<Standing> read(LedgerView view, Collection<String> members) {
        List<Standing> read = new ArrayList<>();
        for (String member : members) {
            int index = view.memberIndex(member);
            if (index >= 0) {
                read.add(standing(view, index));
            }
        }
        return read;
    }

    private static boolean hasTeams(LedgerView view) {
        for (int programme = 0; programme < view.programmeCount(); programme++) {
            if (view.plan(programme).block(TeamTerms.class).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private int levels() {
        OptionalLong from = store.levelsFrom();
        if (from.isEmpty()) {
            return 0;
        }
        int first = Math.toIntExact(from.getAsLong());
        List<Standing> read = ledger.read(view -> piece(view, first));
        transaction.executeWithoutResult(status -> {
            store.levels(read);
            store.readLevelsFrom(
                    read.size() == MEMBERS_A_READ
                            ? OptionalLong.of((long) first + MEMBERS_A_READ)
                            : OptionalLong.empty());
        });
        return 1;
    }

    private static List<Standing> piece(LedgerView view, int first) {
        List<Standing> piece = new ArrayList<>();
        int end = Math.min(view.memberCount(), first + MEMBERS_A_READ);
        for (int member = first; member < end; member++) {
            piece.add(standing(view, member));
        }
        return piece;
    }

    private static Standing standing(LedgerView view, int member) {
        Set<String> levels = new LinkedHashSet<>();
        for (int programme = 0; programme < view.programmeCount(); programme++) {
            String level = view.level(programme, member);
            if (!level.isEmpty()) {
                levels.add(level);
            }
        }
        return new Standing(
                member, view.memberId(member), view.member(member).region(), List.copyOf(levels));
    }
}
