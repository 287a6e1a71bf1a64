package org.tidemark.server.growth.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.server.growth.days.DayStore.LevelCount;
import org.tidemark.server.kernel.ledger.LedgerClient;

/**
 * Counts members by team level. The ledger is read a piece at a time, so that a large one is never
 * held up for long; levels change at closes and by appointment only.
 */
@Component
final class TeamLevels {

    private static final int MEMBERS_A_READ = 20_000;

    private final LedgerClient ledger;

    TeamLevels(LedgerClient ledger) {
        this.ledger = ledger;
    }

    /** What one read has counted. */
    private record Piece(Map<String, Map<String, Long>> counts, boolean last) {}

    List<LevelCount> counts() {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        int from = 0;
        boolean last = false;
        while (!last) {
            int start = from;
            Piece piece = ledger.read(view -> piece(view, start));
            piece.counts()
                    .forEach((programme, levels) ->
                            levels.forEach((level, members) ->
                                    all.computeIfAbsent(programme, name -> new TreeMap<>())
                                            .merge(level, members, Long::sum)));
            last = piece.last();
            from += MEMBERS_A_READ;
        }
        List<LevelCount> counts = new ArrayList<>();
        all.forEach((programme, levels) ->
                levels.forEach(
                        (level, members) -> counts.add(new LevelCount(programme, level, members))));
        return counts;
    }

    private static Piece piece(LedgerView view, int from) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        int to = Math.min(view.memberCount(), from + MEMBERS_A_READ);
        for (int programme = 0; programme < view.programmeCount(); programme++) {
            if (view.plan(programme).block(TeamTerms.class).isEmpty()) {
                continue;
            }
            Map<String, Long> levels = new TreeMap<>();
            for (int member = from; member < to; member++) {
                String level = view.level(programme, member);
                if (!level.isEmpty()) {
                    levels.merge(level, 1L, Long::sum);
                }
            }
            counts.put(view.programmeId(programme), levels);
        }
        return new Piece(counts, to == view.memberCount());
    }
}
