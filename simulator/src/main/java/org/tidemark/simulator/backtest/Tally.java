package org.tidemark.simulator.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;

/** Counts the events of the engine by day and by member; knows no rule, only postings. */
final class Tally implements EventSink {

    private static final long NO_DAY = Long.MIN_VALUE;

    private final MemberFigures members = new MemberFigures();
    private final List<Day> days = new ArrayList<>();

    private EventType type = EventType.PLAN_ADOPTED;
    private long today = NO_DAY;
    private long orders;
    private long newMembers;
    private long salesFen;
    private long contributedFen;
    private long mintedMicro;
    private long capExits;
    private long paidOutFen;
    private long rewardsFen;
    private long reserveFen;
    private long supplyMicro;
    private long priceMicros;

    /**
     * Goes to a day. Times never go back; a local day that does, in another offset, counts as
     * today.
     */
    void day(long epochDay) {
        if (epochDay > today) {
            closeDay();
            today = epochDay;
        }
    }

    /** Counts an order that has settled. */
    void settled(int member, long spendFen, long discountFen) {
        orders++;
        newMembers += members.orders(member) == 0 ? 1 : 0;
        salesFen += spendFen;
        members.order(member, today, spendFen, discountFen);
    }

    /** Ends the last day. */
    void finish() {
        closeDay();
        today = NO_DAY;
    }

    List<Day> days() {
        return days;
    }

    MemberFigures members() {
        return members;
    }

    @Override
    public void begin(EventType eventType, int programme, int member) {
        type = eventType;
        if (type == EventType.CAP_EXIT) {
            capExits++;
            members.exit(member);
        }
    }

    @Override
    public void posting(long account, int asset, long amount) {
        AccountKind kind = Accounts.kind(account);
        if (asset != Assets.CURRENCY) {
            mintedMicro +=
                    type == EventType.ORDER_SETTLED
                                    && kind == AccountKind.MEMBER
                                    && Assets.isPoints(asset)
                            ? amount
                            : 0;
        } else if (isForced() && kind == AccountKind.MEMBER) {
            paidOutFen += amount;
            members.paidOut(Accounts.indexOf(account), amount);
        } else if (kind == AccountKind.MEMBER
                && (type == EventType.ORDER_SETTLED || type == EventType.DAY_CLOSED)) {
            rewardsFen += amount;
            members.reward(Accounts.indexOf(account), amount);
        } else if (type == EventType.ORDER_SETTLED && kind == AccountKind.POOL) {
            contributedFen += amount;
        }
    }

    /**
     * Nobody sells in a back test: what a pool pays out is by cap exits, and by sweeps after them.
     */
    private boolean isForced() {
        return type == EventType.CAP_EXIT || type == EventType.SWEPT;
    }

    @Override
    public void pool(int programme, long reserve, long supply, long price) {
        reserveFen = reserve;
        supplyMicro = supply;
        priceMicros = price;
    }

    private void closeDay() {
        if (orders > 0) {
            days.add(
                    new Day(
                            LocalDate.ofEpochDay(today),
                            orders,
                            newMembers,
                            salesFen,
                            contributedFen,
                            mintedMicro,
                            capExits,
                            paidOutFen,
                            rewardsFen,
                            reserveFen,
                            supplyMicro,
                            priceMicros));
        }
        orders = 0;
        newMembers = 0;
        salesFen = 0;
        contributedFen = 0;
        mintedMicro = 0;
        capExits = 0;
        paidOutFen = 0;
        rewardsFen = 0;
    }
}
