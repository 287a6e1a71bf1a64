package org.tidemark.simulator.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidemark.tables.TableNotice;

/** What is odd about who introduced whom; all of it is told, none of it stops a back test. */
final class SponsorCheck {

    private static final int NOBODY = NameIndex.NONE;

    private final CollectedOrders orders;
    private final int[] inTimeOrder;
    private final int[] sponsors;
    private final boolean[] buyers;
    private final List<TableNotice> notices = new ArrayList<>();

    private SponsorCheck(CollectedOrders orders) {
        this.orders = orders;
        inTimeOrder = orders.inTimeOrder();
        sponsors = new int[orders.members().size()];
        Arrays.fill(sponsors, NOBODY);
        buyers = new boolean[orders.members().size()];
    }

    /** What is odd, with the line of the first case of each. */
    static List<TableNotice> of(CollectedOrders orders) {
        SponsorCheck check = new SponsorCheck(orders);
        check.rows();
        check.circles();
        return check.notices;
    }

    private void rows() {
        for (int i = inTimeOrder.length - 1; i >= 0; i--) {
            buyers[orders.member(inTimeOrder[i])] = true;
            sponsors[orders.member(inTimeOrder[i])] = orders.sponsor(inTimeOrder[i]);
        }
        Cases self = new Cases();
        Cases unknown = new Cases();
        Cases other = new Cases();
        for (int order : inTimeOrder) {
            for (int row = order; row >= 0; row = orders.nextRow(row)) {
                int sponsor = orders.sponsor(row);
                int member = orders.member(order);
                if (sponsor == NOBODY) {
                    continue;
                }
                self.note(sponsor == member, row);
                unknown.note(!buyers[sponsor], row);
                other.note(sponsor != sponsors[member], row);
            }
        }
        self.tell(
                "买家是自己的推荐人；没有计入推荐", "rows name the buyer as his own sponsor, who is then nobody's");
        unknown.tell(
                "推荐人在文件中没有买过东西；仍按会员处理",
                "rows name a sponsor who never buys in this file; he is enrolled all the same");
        other.tell(
                "推荐人与该会员首单的推荐人不同；以首单为准",
                "rows name another sponsor than the member's first order, which is the one that counts");
    }

    /** Follows everybody upwards once; who comes back to where he began is in a circle. */
    private void circles() {
        int[] walk = new int[sponsors.length];
        long circles = 0;
        int[] first = {NOBODY};
        for (int member = 0; member < sponsors.length; member++) {
            int next = member;
            while (next != NOBODY && walk[next] == 0) {
                walk[next] = member + 1;
                next = sponsors[next];
            }
            if (next != NOBODY && walk[next] == member + 1 && sponsors[next] != next) {
                circles++;
                first[0] = first[0] == NOBODY ? next : first[0];
            }
        }
        if (circles > 0) {
            String name = orders.members().name(first[0]);
            notices.add(
                    new TableNotice(
                            0,
                            "推荐关系中有 " + circles + " 个环（例如经过 " + name + "）；环中最先登记的一位没有推荐人",
                            circles
                                    + " circles among the sponsors (one through "
                                    + name
                                    + "); who is enrolled first in one has no sponsor"));
        }
    }

    /** Rows of one kind. */
    private final class Cases {
        private long rows;
        private long firstLine;

        void note(boolean found, int row) {
            if (found) {
                rows++;
                firstLine = firstLine == 0 ? orders.fileLine(row) : firstLine;
            }
        }

        void tell(String zh, String en) {
            if (rows > 0) {
                notices.add(
                        new TableNotice(
                                firstLine,
                                rows + " 行的" + zh + "（首见第 " + firstLine + " 行）",
                                rows + " " + en + " (the first in line " + firstLine + ")"));
            }
        }
    }
}
