package org.tidemark.server.money.tax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.money.tax.model.TaxMethod;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Tax on rewards as files. */
final class TaxTables {

    /** How many columns the income form of platforms has. */
    static final int COLUMNS = 31;

    /** What a column whose meaning nobody has confirmed is called. */
    static final String UNCONFIRMED = "UNCONFIRMED";

    /** Behind the form: not among its columns. */
    static final String WITHHELD = "表外：本季已代扣税额";

    static final String RETURNED = "表外：本季已退还税额";

    private static final int NUMBER = 1;
    private static final int LICENCE = 2;
    private static final int NAME = 5;
    private static final int PLATFORM = 9;
    private static final int ACCOUNT = 11;
    private static final int TOTAL = 21;
    private static final int SERVICE = 26;
    private static final int DEALS = 31;

    /** The columns of the income form as a working generator fills them. */
    private static final Map<Integer, String> KNOWN =
            Map.ofEntries(
                    Map.entry(NUMBER, "序号"),
                    Map.entry(LICENCE, "是否已取得登记证照"),
                    Map.entry(3, "名称（已取得证照）"),
                    Map.entry(4, "统一社会信用代码（已取得证照）"),
                    Map.entry(NAME, "姓名（未取得证照）"),
                    Map.entry(6, "证件类型（未取得证照）"),
                    Map.entry(7, "证件号码（未取得证照）"),
                    Map.entry(8, "国家或地区（未取得证照）"),
                    Map.entry(PLATFORM, "平台名称"),
                    Map.entry(10, "店铺名称"),
                    Map.entry(ACCOUNT, "店铺唯一标识码"),
                    Map.entry(TOTAL, "收入总额"),
                    Map.entry(SERVICE, "劳务报酬"),
                    Map.entry(29, "其他网络交易收入净额"),
                    Map.entry(30, "支付给平台的佣金服务费"),
                    Map.entry(DEALS, "交易笔数"));

    private TaxTables() {}

    /** The tax of a month, and what was withheld in it. */
    static OutTable month(List<MemberTax> taxes, TaxMethod method, Map<String, TaxBooked> booked) {
        return new OutTable(
                List.of(
                        Column.digits("member"),
                        Column.text("method"),
                        Column.amount("income"),
                        Column.number("rewards"),
                        Column.number("months_in_a_row"),
                        Column.amount("income_of_these_months"),
                        Column.amount("tax"),
                        Column.amount("withheld_in_the_month"),
                        Column.amount("given_back_in_the_month")),
                taxes.stream()
                        .map(one ->
                                List.of(
                                        one.member(),
                                        method.code(),
                                        new Fen(one.tax().incomeFen()).plain(),
                                        Long.toString(one.deals()),
                                        Integer.toString(one.tax().months()),
                                        new Fen(one.tax().sumFen()).plain(),
                                        new Fen(one.tax().taxFen()).plain(),
                                        withheld(booked, one.member()),
                                        returned(booked, one.member())))
                        .toList());
    }

    private static String withheld(Map<String, TaxBooked> booked, String member) {
        return new Fen(booked.containsKey(member) ? booked.get(member).withheldFen() : 0).plain();
    }

    private static String returned(Map<String, TaxBooked> booked, String member) {
        return new Fen(booked.containsKey(member) ? booked.get(member).returnedFen() : 0).plain();
    }

    /**
     * The income form for a quarter. Columns that nobody has confirmed carry that word and are
     * empty, as are those that the platform does not know. What was withheld stands behind the
     * form's own columns.
     *
     * @param booked by member, in the quarter
     * @param names of members whose document was checked
     */
    static OutTable quarter(
            List<RewardMonth> rewards,
            Map<String, TaxBooked> booked,
            String platform,
            Function<String, String> names) {
        List<Column> columns = new ArrayList<>();
        for (int place = 1; place <= COLUMNS; place++) {
            String name = place + " " + KNOWN.getOrDefault(place, UNCONFIRMED);
            columns.add(
                    place == TOTAL || place == SERVICE ? Column.amount(name) : Column.text(name));
        }
        columns.add(Column.amount(WITHHELD));
        columns.add(Column.amount(RETURNED));
        List<List<String>> rows = new ArrayList<>();
        for (RewardMonth one : rewards) {
            List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS, ""));
            String income = new Fen(Math.max(0, one.incomeFen())).plain();
            set(cells, NUMBER, Integer.toString(rows.size() + 1));
            set(cells, LICENCE, "否");
            set(cells, NAME, names.apply(one.member()));
            set(cells, PLATFORM, platform);
            set(cells, ACCOUNT, one.member());
            set(cells, TOTAL, income);
            set(cells, SERVICE, income);
            set(cells, DEALS, Long.toString(one.deals()));
            cells.add(withheld(booked, one.member()));
            cells.add(returned(booked, one.member()));
            rows.add(cells);
        }
        return new OutTable(columns, rows);
    }

    private static void set(List<String> cells, int place, String value) {
        cells.set(place - 1, value);
    }
}
