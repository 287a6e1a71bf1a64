package org.tidemark.server.kernel.members;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.LocalizedText;

/**
 * What the mechanisms of one programme hold for one member beside value points; each is there where
 * the plan has the mechanism. Money in fen.
 *
 * @param facts what the mechanisms that live on a fund tell of him
 * @param locked points that wait for their day, the first due first
 */
public record StandingView(
        String programme,
        LocalizedText title,
        Optional<AdPoints> adPoints,
        Optional<Team> team,
        List<Fact> facts,
        List<Locked> locked) {

    public StandingView {
        facts = List.copyOf(facts);
        locked = List.copyOf(locked);
    }

    /**
     * Ad points.
     *
     * @param hundredths of ad points that the member holds
     * @param releasePpm of them that a day with its tasks releases
     * @param tasksToday whether today's tasks are completed
     */
    public record AdPoints(long hundredths, int releasePpm, boolean tasksToday) {}

    /**
     * A place in the team.
     *
     * @param level name of the member's level, empty for none
     * @param directs directly sponsored members who have settled an order
     * @param teamSpendFen spend of all below
     * @param asOf time of the last command that is in these figures
     * @param next what the next level asks for, empty at the highest
     */
    public record Team(
            String level,
            int directs,
            long teamSpendFen,
            OffsetDateTime asOf,
            Optional<NextLevel> next) {

        /** Directly sponsored buyers that the next level still wants. */
        public int directsMissing() {
            return next.map(level -> Math.max(0, level.directs() - directs)).orElse(0);
        }

        /** Team spend that the next level still wants, in fen. */
        public long spendMissingFen() {
            return next.map(level -> Math.max(0, level.teamSpendFen() - teamSpendFen)).orElse(0L);
        }
    }

    /** What a level asks for. */
    public record NextLevel(String name, int directs, long teamSpendFen) {}

    /** Points that unlock at the close of a day. */
    public record Locked(LocalDate day, long pointsMicro) {}

    /** Whether the member has anything here. */
    public boolean used() {
        return adPoints.filter(ad -> ad.hundredths() > 0).isPresent()
                || team.filter(t -> t.teamSpendFen() > 0 || !t.level().isEmpty()).isPresent()
                || facts.stream().anyMatch(fact -> fact.amount() > 0)
                || !locked.isEmpty();
    }
}
