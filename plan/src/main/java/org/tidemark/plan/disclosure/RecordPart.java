package org.tidemark.plan.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.disclosure.RunningFigures.JoiningMonth;

/** What became of those who joined before, by month; of old months taken together. */
final class RecordPart {

    private static final int MONTHS_SHOWN = 6;
    private static final List<LocalizedText> HEADINGS =
            List.of(
                    new LocalizedText("加入", "Joined"),
                    new LocalizedText("会员", "Members"),
                    new LocalizedText("已拿回", "Paid out"),
                    new LocalizedText("加现值", "With points"),
                    new LocalizedText("全额拿回", "All back"));

    private RecordPart() {}

    static Part of(Subject subject) {
        Part.Draft part = Part.draft("record", "这个活动以往的结果", "What became of earlier members");
        List<JoiningMonth> months = subject.running().map(RunningFigures::record).orElse(List.of());
        if (months.isEmpty()) {
            return part.warn(
                            "还没有任何会员的结果可看。没有记录，不等于没有风险。",
                            "There is no record of any member yet. No record does not mean no risk.")
                    .part();
        }
        return part.say(
                        "按加入月份，占所付金额的比例。“加现值”另计积分今天卖掉可得。",
                        "By month of joining, as a share of what was paid. \"With points\" adds what the points would fetch today.")
                .add(new Block.Table(HEADINGS, rows(months)))
                .warn(
                        "以往的结果不说明以后；后加入的一般更少。",
                        "The past says nothing of the future; those who join later usually get less.")
                .part();
    }

    private static List<List<LocalizedText>> rows(List<JoiningMonth> months) {
        int older = Math.max(0, months.size() - MONTHS_SHOWN);
        List<List<LocalizedText>> rows = new ArrayList<>();
        sum(months.subList(0, older))
                .ifPresent(before -> rows.add(row(new LocalizedText("更早", "earlier"), before)));
        for (JoiningMonth month : months.subList(older, months.size())) {
            rows.add(row(same(month.joined().toString()), month));
        }
        sum(months).ifPresent(all -> rows.add(row(new LocalizedText("全部", "all"), all)));
        return rows;
    }

    private static List<LocalizedText> row(LocalizedText name, JoiningMonth month) {
        return List.of(
                name,
                same(Written.count(month.members())),
                same(Written.share(month.paidOutFen(), month.spendFen())),
                same(
                        Written.share(
                                Math.addExact(month.paidOutFen(), month.ifSoldNowFen()),
                                month.spendFen())),
                same(Written.count(month.paidBackMembers())));
    }

    private static Optional<JoiningMonth> sum(List<JoiningMonth> months) {
        return months.stream()
                .reduce((a, b) ->
                        new JoiningMonth(
                                a.joined(),
                                a.members() + b.members(),
                                Math.addExact(a.spendFen(), b.spendFen()),
                                Math.addExact(a.paidOutFen(), b.paidOutFen()),
                                Math.addExact(a.ifSoldNowFen(), b.ifSoldNowFen()),
                                a.paidBackMembers() + b.paidBackMembers()));
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
