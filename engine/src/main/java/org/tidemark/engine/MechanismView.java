package org.tidemark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.FundBook;
import org.tidemark.engine.book.LockedBatches.Batch;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.book.QueueBook;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.fact.Gathering;

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
     * A waiting entry of a queue.
     *
     * @param number of the entry, 1 for the first ever
     */
    public record QueueEntry(long number, int member, long paidFen, long lackingFen) {}

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

    /** What the mechanisms of a programme tell of a member whose present day is that one. */
    public List<Fact> facts(int programme, int member, long today) {
        return programmes.get(programme).facts(member, today);
    }

    /**
     * The funds of a programme in the order in which they were opened: a figure for each, its key
     * the kind of fund, with what there is to say about it.
     */
    public List<Fact> funds(int programme) {
        List<Fact> funds = new ArrayList<>();
        ProgrammeBook programmeBook = book.programme(programme);
        for (int i = 0; i < programmeBook.fundCount(); i++) {
            FundBook fund = programmeBook.fund(i);
            funds.add(
                    new Fact(
                            fund.kind(),
                            fund.name(),
                            fund.fen(),
                            Fact.Unit.FEN,
                            programmes.get(programme).aboutFund(i)));
        }
        return funds;
    }

    /** Whom a mechanism of a programme waits for before it pays; empty where none does. */
    public Optional<Gathering> gathering(int programme) {
        return programmes.get(programme).gathering();
    }

    /** What the only fund of a kind holds in a programme, in fen; 0 where there is none. */
    public long fundFen(int programme, String kind) {
        int fund = book.programme(programme).findFund(kind, "");
        return fund < 0 ? 0 : book.programme(programme).fund(fund).fen();
    }

    /** Whether a member has completed the tasks of a day that is not closed. */
    public boolean tasksCompleted(int programme, int member, long epochDay) {
        return book.programme(programme).tasks().isMarked(epochDay, member);
    }

    /** A member's points that wait for their day, the first due first. */
    public List<Batch> lockedBatches(int programme, int member) {
        return book.programme(programme).batches().of(member);
    }

    /** Number of funds that any version of the plan ever had. */
    public int fundCount(int programme) {
        return book.programme(programme).fundCount();
    }

    /** The first waiting entries of a programme's queue. */
    public List<QueueEntry> queueEntries(int programme, int atMost) {
        List<QueueEntry> entries = new ArrayList<>();
        QueueBook queue = QueueBook.of(book.programme(programme));
        long place = queue.head();
        while (place != QueueBook.NOWHERE && entries.size() < atMost) {
            entries.add(
                    new QueueEntry(
                            queue.number(place),
                            queue.member(place),
                            queue.paidFen(place),
                            queue.lackingFen(place)));
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
