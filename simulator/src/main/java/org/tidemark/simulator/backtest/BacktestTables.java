package org.tidemark.simulator.backtest;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.tidemark.tables.out.CsvOut;

/**
 * The tables of a back test as CSV, for spreadsheets: {@code daily.csv} and {@code members.csv}.
 */
final class BacktestTables {

    private BacktestTables() {}

    /** A row for each day on which at least one order settled. */
    static void writeDaily(BacktestResult result, Writer out) throws IOException {
        CsvOut csv = new CsvOut(out);
        csv.row(
                "date",
                "orders",
                "new_members",
                "sales",
                "contributed",
                "minted_points",
                "cap_exits",
                "paid_out",
                "rewards",
                "pool",
                "supply_points",
                "price");
        for (Day day : result.days()) {
            csv.row(
                    day.date().toString(),
                    Long.toString(day.orders()),
                    Long.toString(day.newMembers()),
                    BacktestShown.money(day.salesFen()),
                    BacktestShown.money(day.contributedFen()),
                    BacktestShown.points(day.mintedMicro()),
                    Long.toString(day.capExits()),
                    BacktestShown.money(day.paidOutFen()),
                    BacktestShown.money(day.rewardsFen()),
                    BacktestShown.money(day.reserveFen()),
                    BacktestShown.points(day.supplyMicro()),
                    BacktestShown.points(day.priceMicros()));
        }
        csv.close();
    }

    /** A row for each member with at least one order. */
    static void writeMembers(BacktestResult result, Writer out) throws IOException {
        CsvOut csv = new CsvOut(out);
        csv.row(
                "member",
                "joined",
                "orders",
                "spend",
                "cap_exits",
                "cash_out",
                "points",
                "value_if_sold_now",
                "back",
                "back_percent_of_spend",
                "discount_instead",
                "discount_better",
                "rewards");
        for (Standing member : result.standings()) {
            csv.row(
                    result.memberNames().get(member.number()),
                    LocalDate.ofEpochDay(member.joinedEpochDay()).toString(),
                    Long.toString(member.orders()),
                    BacktestShown.money(member.spendFen()),
                    Long.toString(member.exits()),
                    BacktestShown.money(member.cashOutFen()),
                    BacktestShown.points(member.pointsMicro()),
                    BacktestShown.money(member.valueFen()),
                    BacktestShown.money(member.backFen()),
                    BacktestShown.percent(member.backShare()),
                    BacktestShown.money(member.discountFen()),
                    member.discountBetter() ? "yes" : "no",
                    BacktestShown.money(member.rewardsFen()));
        }
        csv.close();
    }
}
