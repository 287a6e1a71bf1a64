package org.tidemark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.DividendBook;
import org.tidemark.engine.book.LockedBatches.Batch;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.book.QueueBook;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;

/**
 * What the mechanisms hold beside balances, for reading; only for the thread that executes
 * commands. A member's questions cost what belongs to him, with the exceptions that are named.
 */
public final class MechanismView {

    private final Book book;
    private final Programmes programmes;
    private final TeamFigures teams;

    MechanismView(Book book, Programmes programmes, TeamFigures teams) {
        this.book = book;
        this.programmes = programmes;
        this.teams = teams;
    }

    /**
     * One member in one dividend fund.
     *
     * @param dividend number of the fund in its programme
     * @param weight his weight, appointed or by purchase
     * @param classSpendFen the spend that makes the weight by purchase
     * @param roomFen what the fund may still pay him; means nothing where weights are appointed
     */
    public record DividendHolding(
            int dividend, String name, long weight, long classSpendFen, long roomFen) {}

    /**
     * A waiting entry of a queue.
     *
     * @param ahead entries that are paid before it
     * @param lackingAheadFen what those still lack
     */
    public record QueueEntry(
            long number,
            int member,
            long paidFen,
            long lackingFen,
            int ahead,
            long lackingAheadFen) {}

    /** An agent and the region: a code of two, four or six digits, or the name of an area. */
    public record Agent(String region, int member) {}

    /** The teams: what stands below a member. */
    public TeamFigures teams() {
        return teams;
    }

    /** The last day that was closed, as days since 1970-01-01; none at first. */
    public Optional<Long> closedDay() {
        return book.closedDay() == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(book.closedDay());
    }

    /** What red packets may still pay a member, in fen. */
    public long quotaFen(int programme, int member) {
        return book.programme(programme).standings().quotaFen(member);
    }

    /** Whether a member has completed the tasks of a day that is not closed. */
    public boolean tasksCompleted(int programme, int member, long epochDay) {
        return book.programme(programme).tasks().isMarked(epochDay, member);
    }

    /** Whether a member has checked in on a day that is not closed. */
    public boolean checkedIn(int programme, int member, long epochDay) {
        return book.programme(programme).checkIns().isMarked(epochDay, member);
    }

    /** A member's points that wait for their day, the first due first. */
    public List<Batch> lockedBatches(int programme, int member) {
        return book.programme(programme).batches().of(member);
    }

    /** Number of dividend funds that any version of the plan ever named. */
    public int dividendCount(int programme) {
        return book.programme(programme).dividendCount();
    }

    /** Name of a dividend fund. */
    public String dividendName(int programme, int dividend) {
        return book.programme(programme).dividend(dividend).name();
    }

    /** A member in the dividend funds of the plan in force, in its order. */
    public List<DividendHolding> dividends(int programme, int member) {
        List<DividendHolding> holdings = new ArrayList<>();
        ProgrammeBook programmeBook = book.programme(programme);
        for (Dividend terms : terms(programme)) {
            int number = programmeBook.findDividend(terms.name());
            DividendBook fund = programmeBook.dividend(number);
            long weight =
                    terms.weights() == Weights.APPOINTED
                            ? fund.weight(member)
                            : fund.weightByPurchase(member, terms.unitFen());
            holdings.add(
                    new DividendHolding(
                            number,
                            terms.name(),
                            weight,
                            fund.classSpendFen(member),
                            fund.roomFen(member)));
        }
        return holdings;
    }

    private List<Dividend> terms(int programme) {
        return programmes
                .get(programme)
                .plan()
                .block(DividendTerms.class)
                .map(DividendTerms::dividends)
                .orElse(List.of());
    }

    /** Number of entries that wait in a programme's queue. */
    public int queueLength(int programme) {
        return book.programme(programme).queue().length();
    }

    /**
     * The first waiting entries of a queue, of one member or of all.
     *
     * @param member whose, -1 for everybody's
     * @param among how many entries from the head on are looked at: the cost
     */
    public List<QueueEntry> queueEntries(int programme, int member, int atMost, int among) {
        List<QueueEntry> entries = new ArrayList<>();
        QueueBook queue = book.programme(programme).queue();
        int ahead = 0;
        long lackingAhead = 0;
        long place = queue.head();
        while (place != QueueBook.NOWHERE && ahead < among && entries.size() < atMost) {
            if (member < 0 || queue.member(place) == member) {
                entries.add(
                        new QueueEntry(
                                queue.number(place),
                                queue.member(place),
                                queue.paidFen(place),
                                queue.lackingFen(place),
                                ahead,
                                lackingAhead));
            }
            ahead++;
            lackingAhead += queue.lackingFen(place);
            place = queue.next(place);
        }
        return entries;
    }

    /** All agents by code, then by area. */
    public List<Agent> agents() {
        List<Agent> agents = new ArrayList<>();
        book.agents().forEach((region, member) -> agents.add(new Agent(region, member)));
        return agents;
    }
}
