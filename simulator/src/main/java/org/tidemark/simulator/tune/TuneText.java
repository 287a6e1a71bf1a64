package org.tidemark.simulator.tune;

import java.io.PrintWriter;
import java.util.Locale;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFigures;

/** The result of a search for a terminal. */
public final class TuneText {

    private static final int[] GROUPS = {12, 8, 10, 7, 7, 19, 17, 17, 23, 10};
    private static final int[] COLUMNS = {12, 8, 10, 7, 7, 10, 9, 9, 8, 9, 8, 12, 11, 10};

    private final Language language;
    private final PrintWriter out;

    private TuneText(Language language, PrintWriter out) {
        this.language = language;
        this.out = out;
    }

    /** Prints the plan as it is, the plan found, the trade-off, and what it all means. */
    public static void print(Tuning tuning, Language language, PrintWriter out) {
        new TuneText(language, out).print(tuning);
    }

    private void print(Tuning tuning) {
        out.printf(
                Locale.ROOT,
                language.of(
                        "%s，商品档 %s。目标 %s：%s。%n试过 %,d 组取值。%n%n",
                        "%s, offer %s. Goal %s: %s.%n%,d values tried.%n%n"),
                tuning.plan().programme(),
                tuning.offer(),
                tuning.goal().code(),
                tuning.goal().meaning(language),
                tuning.tried());
        headings();
        row(language.of("现方案", "as it is"), tuning.before());
        row(language.of("找到的", "found"), tuning.found());
        out.println();
        tuning.tradeOff().forEach(row -> row("", row));
        out.println();
        explanations(tuning.found().counted());
        Meaning.of(tuning).forEach(note -> out.println("* " + language.of(note.zh(), note.en())));
    }

    private void headings() {
        line(
                GROUPS,
                "",
                language.of("赠送", "mint"),
                language.of("留在", "stays in"),
                "",
                language.of("入池", "pool"),
                language.of("不少于直接打折", "at least discount"),
                language.of("中间", "middle"),
                language.of("最后", "last"),
                language.of("卖出够付价款", "break-even"),
                language.of("上限", "ceiling"));
        String formula = language.of("公式", "formula");
        String engine = language.of("引擎", "engine");
        line(
                COLUMNS,
                "",
                language.of("比例", "ratio"),
                language.of("池内", "pool"),
                language.of("封顶", "cap"),
                language.of("比例", "share"),
                formula,
                engine,
                formula,
                engine,
                formula,
                engine,
                formula,
                engine,
                formula);
    }

    private void explanations(Counted counted) {
        out.println(
                language.of(
                        "不少于直接打折：所得不少于同额直接打折的订单占比。",
                        "At least discount: share of orders with at least the same money as a discount."));
        out.println(
                language.of(
                        "中间、最后：排在中间的订单和最后一笔订单的所得现金，占价款。",
                        "Middle, last: cash of the order in the middle and of the last one, of its price."));
        out.printf(
                Locale.ROOT,
                language.of(
                        "卖出够付价款：全部订单须增至多少倍；引擎：第 %d 笔订单，- 表示尚未达到。%n",
                        "Break-even: growth of all orders until selling pays the price; engine: order %d, - for not yet.%n"),
                counted.watched());
        out.printf(
                Locale.ROOT,
                language.of(
                        "引擎：%,d 笔相等的订单，逐笔按规则本身结算。%n%n",
                        "Engine: %,d equal orders through the rules themselves.%n%n"),
                counted.orders());
    }

    private void row(String name, Tuning.Row row) {
        Candidate one = row.candidate();
        Prospect expected = row.expected();
        Counted counted = row.counted();
        boolean holds = expected.holds();
        line(
                COLUMNS,
                name,
                TuneShown.rate(one.mintRatioPpm()),
                TuneShown.rate(one.retentionPpm()),
                TuneShown.multiple(one.capMultiplePpm()),
                TuneShown.rate(one.poolSharePpm()),
                holds ? TuneShown.share(expected.betterOff()) : "-",
                TuneShown.share(counted.betterOffShare()),
                holds ? TuneShown.share(expected.median()) : "-",
                TuneShown.share(counted.medianShare()),
                holds ? TuneShown.share(expected.last()) : "-",
                TuneShown.share(counted.lastShare()),
                holds ? growth(expected.breakEven()) : "-",
                TuneShown.growth(counted),
                TuneShown.share(expected.ceiling()));
    }

    private String growth(double growth) {
        return Double.isInfinite(growth)
                ? language.of("达不到", TuneShown.NEVER)
                : TuneShown.growth(growth);
    }

    /** A line of cells, the first to the left of its column, the others to the right. */
    private void line(int[] widths, String... cells) {
        StringBuilder line = new StringBuilder(cells[0]);
        line.repeat(' ', widths[0] - PlanFigures.width(cells[0]));
        for (int i = 1; i < cells.length; i++) {
            line.repeat(' ', Math.max(1, widths[i] - PlanFigures.width(cells[i]))).append(cells[i]);
        }
        out.println(line.toString().stripTrailing());
    }
}
