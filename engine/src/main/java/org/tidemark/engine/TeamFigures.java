package org.tidemark.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.mechanism.TeamTotals;

/**
 * What stands below members, which promotion counts (SPEC 5.12); only for the thread that executes
 * commands. It takes a pass over all members, so in a large ledger the figures of the last close
 * are kept until a day is closed again; each answer says as of when it is.
 */
public final class TeamFigures {

    /**
     * Up to this many members a pass costs next to nothing, and figures are those of the moment.
     */
    private static final int SMALL_LEDGER = 50_000;

    private final Ledger ledger;
    private final Book book;
    private final List<@Nullable Kept> kept = new ArrayList<>();

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

    private record Kept(TeamTotals totals, Timestamp asOf, long closedDay, int members) {
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
        if (figures == null
                || figures.closedDay() != book.closedDay()
                || book.members().size() <= SMALL_LEDGER) {
            figures =
                    new Kept(
                            TeamTotals.of(book.members(), book.programme(programme).standings()),
                            ledger.lastAt(),
                            book.closedDay(),
                            book.members().size());
            kept.set(programme, figures);
        }
        return figures.of(member);
    }
}
