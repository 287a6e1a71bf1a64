package org.tidemark.server.kernel.quotes;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.mechanism.DayRelease;
import org.tidemark.server.kernel.ledger.LedgerClient;

/**
 * What the close of a day would release, were it closed now: worked out by the mechanism that then
 * releases (SPEC 5.12). The ledger's own thread passes over the members some thousands at a time,
 * between which it does other things.
 */
@Service
public final class ReleasesAhead {

    private static final int MEMBERS_A_READ = 20_000;
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final LedgerClient ledger;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ReleasesAhead(LedgerClient ledger) {
        this.ledger = ledger;
    }

    private record Kept(long atMillis, LocalDate day, Optional<DayRelease> release) {

        boolean isFresh(long now, LocalDate wanted) {
            return day.equals(wanted) && now - atMillis < KEPT.toMillis();
        }
    }

    private record Piece(Optional<DayRelease> release, boolean last) {}

    /** To all of a programme, looked at now; empty where it releases nothing. */
    public Optional<DayRelease> of(String programme, LocalDate day) {
        Optional<DayRelease> all = Optional.empty();
        boolean last = false;
        for (int from = 0; !last; from += MEMBERS_A_READ) {
            int begin = from;
            Piece piece = ledger.read(view -> piece(view, programme, day, begin));
            DayRelease before = all.orElse(null);
            all = piece.release.map(more -> before == null ? more : before.plus(more));
            last = piece.last;
        }
        return all;
    }

    private static Piece piece(LedgerView view, String programme, LocalDate day, int from) {
        int index = view.programmeIndex(programme);
        int to = from + MEMBERS_A_READ;
        return index < 0
                ? new Piece(Optional.empty(), true)
                : new Piece(
                        view.quotes().dayRelease(index, day.toEpochDay(), from, to),
                        to >= view.memberCount());
    }

    /**
     * To a member, had he completed the day's tasks, too; what all the others come to is looked at
     * every ten seconds at most.
     *
     * @return empty where the programme releases nothing, or there is no such member
     */
    public Optional<DayRelease.Share> of(String programme, String member, LocalDate day) {
        long now = clock.millis();
        return kept.compute(
                        programme,
                        (name, before) ->
                                before != null && before.isFresh(now, day)
                                        ? before
                                        : new Kept(now, day, of(name, day)))
                .release
                .flatMap(all -> ledger.read(view -> share(view, programme, member, all)));
    }

    private static Optional<DayRelease.Share> share(
            LedgerView view, String programme, String member, DayRelease all) {
        int who = view.memberIndex(member);
        return who < 0
                ? Optional.empty()
                : view.quotes().shareOf(all, view.programmeIndex(programme), who);
    }
}
