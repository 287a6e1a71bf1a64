package org.tidemark.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.mechanism.TeamTotals;

/**
 * What stands below members, which promotion counts (SPEC 5.12); only for the thread that executes
 * commands. They take a pass over all members, so they are kept, and made anew by what has happened
 * since, never by how often they are asked for; each answer says as of when it is.
 */
public final class TeamFigures {

    /**
     * Up to this many members a pass costs little. In larger ledgers figures are those of the last
     * close of a day, in which a pass is made anyhow.
     */
    private static final int SMALL_LEDGER = 50_000;

    /** Members passed over for each command executed: so much a pass may cost, shared out. */
    private static final int MEMBERS_A_COMMAND = 64;

    private final Ledger ledger;
    private final Book book;
    private final List<@Nullable Kept> kept = new ArrayList<>();
    private int passes;

    TeamFigures(Ledger ledger, Book book) {
        this.ledger = ledger;
        this.book = book;
    }

    /**
     * What stands below a member.
     *
     * @param directs directly sponsored members who have settled an order
     * @param teamSpendFen spend of all below at any depth, in fen
     * @param asOf time of the last command that is in the figures
     */
    public record TeamFigure(int directs, long teamSpendFen, Timestamp asOf) {}

    private record Kept(
            TeamTotals totals, Timestamp asOf, long closedDay, int members, long changes) {
        TeamFigure of(int member) {
            return member < members
                    ? new TeamFigure(totals.directs(member), totals.spendBelowFen(member), asOf)
                    : new TeamFigure(0, 0, asOf); // enrolled since
        }
    }

    /** What stands below a member in a programme. */
    public TeamFigure of(int programme, int member) {
        while (kept.size() <= programme) {
            kept.add(null);
        }
        Kept figures = kept.get(programme);
        if (figures == null || isStale(figures)) {
            passes++;
            figures =
                    new Kept(
                            TeamTotals.of(book.members(), book.programme(programme).standings()),
                            ledger.lastAt(),
                            book.closedDay(),
                            book.members().size(),
                            ledger.changes());
            kept.set(programme, figures);
        }
        return figures.of(member);
    }

    private boolean isStale(Kept figures) {
        int members = book.members().size();
        return figures.closedDay() != book.closedDay()
                || members <= SMALL_LEDGER
                        && ledger.changes() - figures.changes() > members / MEMBERS_A_COMMAND;
    }

    /** How many passes were made. */
    int passes() {
        return passes;
    }
}
