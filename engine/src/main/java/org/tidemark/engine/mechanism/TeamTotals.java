package org.tidemark.engine.mechanism;

import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.book.Standings;

/**
 * What stands below every member: directly sponsored buyers, and the spend of all below at any
 * depth. One pass over the members and one up the tree, leaves first; the tree may be as deep as it
 * is wide.
 */
public final class TeamTotals {

    private final int[] directs;
    private final long[] spendBelowFen;

    private TeamTotals(int members) {
        directs = new int[members];
        spendBelowFen = new long[members];
    }

    /** The totals of this moment. */
    public static TeamTotals of(MemberBook members, Standings standings) {
        int count = members.size();
        TeamTotals totals = new TeamTotals(count);
        int[] waitingFor = new int[count];
        for (int member = 0; member < count; member++) {
            int sponsor = members.sponsor(member);
            if (sponsor != MemberBook.NO_SPONSOR) {
                waitingFor[sponsor]++;
                totals.directs[sponsor] += members.hasOrdered(member) ? 1 : 0;
            }
        }
        for (int leaf = 0; leaf < count; leaf++) {
            // Done members count as waiting for -1: nobody is added up twice.
            int member = leaf;
            while (member != MemberBook.NO_SPONSOR && waitingFor[member] == 0) {
                waitingFor[member] = -1;
                int sponsor = members.sponsor(member);
                if (sponsor != MemberBook.NO_SPONSOR) {
                    totals.spendBelowFen[sponsor] +=
                            totals.spendBelowFen[member] + standings.ownSpendFen(member);
                    waitingFor[sponsor]--;
                }
                member = sponsor;
            }
        }
        return totals;
    }

    /** Directly sponsored members who have settled an order. */
    public int directs(int member) {
        return directs[member];
    }

    /** Spend of all below, at any depth, in fen. */
    public long spendBelowFen(int member) {
        return spendBelowFen[member];
    }
}
