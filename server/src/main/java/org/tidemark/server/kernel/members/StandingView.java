package org.tidemark.server.kernel.members;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;

/**
 * What the mechanisms of one programme hold for one member beside value points; each is there where
 * the plan has the mechanism. Money in fen.
 *
 * @param locked points that wait for their day, the first due first
 */
public record StandingView(
        String programme,
        LocalizedText title,
        Optional<AdPoints> adPoints,
        Optional<Team> team,
        List<Dividend> dividends,
        Optional<Queue> queue,
        Optional<RedPacket> redPacket,
        List<Locked> locked) {

    public StandingView {
        dividends = List.copyOf(dividends);
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

    /**
     * A share in a dividend fund.
     *
     * @param appointed whether weights are set by hand; else purchases make them
     * @param unitFen spend for one weight, 0 where appointed
     * @param roomFen what the fund may still pay, 0 where appointed
     * @param fundFen what the fund holds for all
     */
    public record Dividend(
            String name,
            boolean appointed,
            long weight,
            long classSpendFen,
            long unitFen,
            long roomFen,
            long fundFen) {}

    /**
     * The member's places in the queue.
     *
     * @param entries his first waiting entries
     * @param lookedAt how many entries from the head on were looked at for them
     */
    public record Queue(List<QueueEntry> entries, int waiting, int lookedAt) {
        public Queue {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One waiting entry.
     *
     * @param ahead entries that are paid before it
     * @param lackingAheadFen what those still lack
     */
    public record QueueEntry(
            long number, long paidFen, long lackingFen, int ahead, long lackingAheadFen) {}

    /** What red packets may still pay, and whether the member has checked in today. */
    public record RedPacket(long quotaFen, boolean checkedInToday, long fundFen) {}

    /** Points that unlock at the close of a day. */
    public record Locked(LocalDate day, long pointsMicro) {}

    /** Whether the member has anything here. */
    public boolean used() {
        return adPoints.filter(ad -> ad.hundredths() > 0).isPresent()
                || team.filter(t -> t.teamSpendFen() > 0 || !t.level().isEmpty()).isPresent()
                || dividends.stream().anyMatch(d -> d.weight() > 0 || d.roomFen() > 0)
                || queue.filter(q -> !q.entries().isEmpty()).isPresent()
                || redPacket.filter(packet -> packet.quotaFen() > 0).isPresent()
                || !locked.isEmpty();
    }
}
