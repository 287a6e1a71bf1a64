package org.tidemark.plan.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.plan.PlanMistake;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.plan.disclosure.RunningFigures.JoiningMonth;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.ListType;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Spot;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;
import org.tidemark.plan.shape.YamlTree;

/** Reads running figures from a file in YAML or JSON: amounts in quotes, as in plans. */
public final class FiguresFile {

    private static final int MOST = 999_999_999;

    private static final Key<String> JOINED =
            Key.required(
                    "joined",
                    TextShapes.matching(
                            "[0-9]{4}-(0[1-9]|1[0-2])", "a month like 2026-01", "月份，如 2026-01"),
                    "Month of joining",
                    "加入月份");
    private static final Key<Integer> MEMBERS = count("members", "Members who joined", "加入会员数");
    private static final Key<Long> SPEND = amount("spend", "What they paid", "消费");
    private static final Key<Long> PAID_OUT = amount("paidOut", "What they were paid", "已拿回");
    private static final Key<Long> IF_SOLD_NOW =
            amount("ifSoldNow", "What their points would fetch", "积分现可卖得");
    private static final Key<Integer> PAID_BACK =
            count("paidBackMembers", "Members with as much as they paid", "全额拿回人数");
    private static final BlockType MONTH =
            BlockType.of("record", JOINED, MEMBERS, SPEND, PAID_OUT, IF_SOLD_NOW, PAID_BACK);

    private static final Key<LocalDate> AS_OF =
            Key.required("asOf", TextShapes.DAY, "Day of the figures", "数据日期");
    private static final Key<Long> RESERVE = amount("reserve", "The pool's balance", "池内余额");
    private static final Key<String> SUPPLY =
            Key.required(
                    "supply",
                    TextShapes.matching(
                            "[0-9]{1,12}\\.[0-9]{6}",
                            "points like \"481.950000\"", "积分数，如 \"481.950000\""),
                    "Points in circulation",
                    "流通积分");
    private static final Key<Long> ORPHAN =
            Key.optional(
                    "orphan", Numbers.AMOUNT, "0.00", "What no point has a claim on", "无人持分余款");
    private static final Key<Integer> ORDERS = count("totalOrders", "Orders so far", "累计订单");
    private static final Key<Integer> LAST =
            count("ordersLast90Days", "Orders of the last 90 days", "最近 90 天订单");
    private static final Key<Integer> BEFORE =
            count("ordersBefore90Days", "Orders of the 90 days before", "再前 90 天订单");
    private static final Key<List<Values>> RECORD =
            Key.optional("record", ListType.of(MONTH), "none", "By month of joining", "按加入月份");
    private static final BlockType TYPE =
            BlockType.of("figures", AS_OF, RESERVE, SUPPLY, ORPHAN, ORDERS, LAST, BEFORE, RECORD);

    private FiguresFile() {}

    /**
     * Reads a file.
     *
     * @param fileName how the caller calls the file; only for messages
     * @throws BadFiguresException with every mistake, a line each
     */
    public static RunningFigures read(String fileName, String text) throws BadFiguresException {
        List<PlanMistake> mistakes = new ArrayList<>();
        Reading reading =
                new Reading((place, path, message) ->
                        mistakes.add(new PlanMistake(place.line(), place.column(), path, message)));
        Optional<Values> values =
                YamlTree.read(text, reading::mistake)
                        .flatMap(root -> TYPE.read(root, Spot.ROOT, reading));
        if (values.isEmpty() || !mistakes.isEmpty()) {
            throw new BadFiguresException(new PlanReadResult.Refused(fileName, mistakes));
        }
        return figures(values.get());
    }

    private static RunningFigures figures(Values values) {
        return new RunningFigures(
                values.get(AS_OF),
                values.get(RESERVE),
                micro(values.get(SUPPLY)),
                values.find(ORPHAN).orElse(0L),
                values.get(ORDERS),
                values.get(LAST),
                values.get(BEFORE),
                values.find(RECORD).orElse(List.of()).stream().map(FiguresFile::month).toList());
    }

    private static JoiningMonth month(Values values) {
        return new JoiningMonth(
                YearMonth.parse(values.get(JOINED)),
                values.get(MEMBERS),
                values.get(SPEND),
                values.get(PAID_OUT),
                values.get(IF_SOLD_NOW),
                values.get(PAID_BACK));
    }

    private static long micro(String points) {
        try {
            return Micropoints.parse(points).micro();
        } catch (MalformedAmountException malformed) {
            throw new IllegalStateException("only points pass the pattern", malformed);
        }
    }

    private static Key<Integer> count(String name, String en, String zh) {
        return Key.required(name, Numbers.whole(0, MOST), en, zh);
    }

    private static Key<Long> amount(String name, String en, String zh) {
        return Key.required(name, Numbers.AMOUNT, en, zh);
    }
}
