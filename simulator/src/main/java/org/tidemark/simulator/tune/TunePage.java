package org.tidemark.simulator.tune;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tidemark.simulator.report.Bilingual;
import org.tidemark.simulator.report.CurveChart;
import org.tidemark.simulator.report.CurveChart.Axis;
import org.tidemark.simulator.report.CurveChart.Beside;
import org.tidemark.simulator.report.CurveChart.Curve;
import org.tidemark.simulator.report.CurveChart.Mark;
import org.tidemark.simulator.report.CurveChart.Point;
import org.tidemark.simulator.report.CurveChart.Tick;
import org.tidemark.simulator.report.ReportPage;

/** The result of a search as a page that opens without a network. */
public final class TunePage {

    private static final int PERCENT = 100;
    private static final int TICKS = 5;
    private static final double ONE_PPM = 1_000_000;
    private static final List<Bilingual> HEADINGS =
            List.of(
                    new Bilingual("", ""),
                    new Bilingual("赠送比例", "Mint ratio"),
                    new Bilingual("留池比例", "Stays in the pool"),
                    new Bilingual("封顶倍数", "Cap"),
                    new Bilingual("入池比例", "Pool share"),
                    new Bilingual("不少于直接优惠的订单", "Orders with at least the discount"),
                    new Bilingual("居中的订单拿回", "The middle order gets"),
                    new Bilingual("最后的订单拿回", "The last order gets"),
                    new Bilingual(
                            "卖掉可得所付：订单须增至（倍）", "Orders must grow until selling pays the price"),
                    new Bilingual("全额拿回上限", "Ceiling"));

    private final StringBuilder html = new StringBuilder();
    private final Tuning tuning;

    private TunePage(Tuning tuning) {
        this.tuning = tuning;
    }

    /** The whole file. */
    public static String of(Tuning tuning) {
        Bilingual title =
                new Bilingual(
                        tuning.plan().title().zh() + "：调参",
                        "Tuning: " + tuning.plan().title().en());
        TunePage page = new TunePage(tuning);
        page.html.append("<h1>").append(title.html()).append("</h1>\n");
        page.summary();
        page.pictures();
        page.table();
        return ReportPage.of(title, page.html.toString());
    }

    private void summary() {
        html.append("<div class=\"card\"><ul>\n");
        Meaning.of(tuning)
                .forEach(note -> html.append("<li>").append(note.html()).append("</li>\n"));
        html.append("</ul></div>\n");
    }

    private void pictures() {
        html.append("<h2>").append(new Bilingual("取舍", "The trade-off").html());
        html.append("</h2>\n<div class=\"pair\">\n");
        picture(
                new Bilingual("有多少订单不少于直接优惠", "How many orders get at least the discount"),
                row -> row.counted().betterOffShare() * PERCENT);
        picture(
                new Bilingual("最后的订单拿回所付的多少", "What the last order gets, of its price"),
                row -> row.counted().lastShare() * PERCENT);
        html.append("</div>\n");
    }

    private void picture(Bilingual title, ToDoubleFunction<Tuning.Row> figure) {
        List<Tuning.Row> rows = tuning.tradeOff();
        double most =
                Stream.concat(rows.stream(), Stream.of(tuning.before(), tuning.found()))
                        .mapToDouble(figure)
                        .max()
                        .orElse(1);
        double step = Math.max(1, Math.ceil(most / TICKS));
        Axis upwards =
                new Axis(
                        "",
                        IntStream.rangeClosed(0, TICKS)
                                .mapToObj(i -> new Tick(i * step, Math.round(i * step) + "%"))
                                .toList());
        Axis across =
                new Axis(
                        alongName(),
                        rows.stream().map(row -> new Tick(x(row), written(row))).toList());
        Curve curve =
                new Curve(
                        "curve",
                        "",
                        rows.stream()
                                .map(row -> new Point(x(row), figure.applyAsDouble(row)))
                                .toList());
        html.append("<figure class=\"card\"><figcaption>").append(title.html());
        html.append("</figcaption>\n");
        html.append(
                CurveChart.svg(
                        title.zh() + " / " + title.en(),
                        across,
                        upwards,
                        List.of(curve),
                        List.of(
                                new Mark(
                                        new Point(
                                                x(tuning.before()),
                                                figure.applyAsDouble(tuning.before())),
                                        "原方案 / as it is",
                                        beside(tuning.before(), false)),
                                new Mark(
                                        new Point(
                                                x(tuning.found()),
                                                figure.applyAsDouble(tuning.found())),
                                        "找到 / found",
                                        beside(tuning.found(), true)))));
        html.append("</figure>\n");
    }

    private Beside beside(Tuning.Row row, boolean above) {
        double middle = (x(tuning.tradeOff().getFirst()) + x(tuning.tradeOff().getLast())) / 2;
        boolean left = x(row) > middle;
        return above
                ? left ? Beside.ABOVE_LEFT : Beside.ABOVE_RIGHT
                : left ? Beside.BELOW_LEFT : Beside.BELOW_RIGHT;
    }

    private String alongName() {
        Bilingual name = HEADINGS.get(1 + tuning.along().ordinal());
        return name.zh() + " / " + name.en();
    }

    private double x(Tuning.Row row) {
        return ppm(row) / ONE_PPM;
    }

    private String written(Tuning.Row row) {
        return tuning.along() == Tuning.Figure.CAP_MULTIPLE
                ? TuneShown.multiple(ppm(row))
                : TuneShown.rate(ppm(row));
    }

    private int ppm(Tuning.Row row) {
        return switch (tuning.along()) {
            case MINT_RATIO -> row.candidate().mintRatioPpm();
            case RETENTION -> row.candidate().retentionPpm();
            case CAP_MULTIPLE -> row.candidate().capMultiplePpm();
            case POOL_SHARE -> row.candidate().poolSharePpm();
        };
    }

    private void table() {
        html.append("<h2>").append(new Bilingual("数字", "The figures").html()).append("</h2>\n");
        html.append("<p class=\"soft\">")
                .append(
                        new Bilingual(
                                        "每格上为引擎所计，下为公式；“-”：引擎在所跑订单内未见到，或公式不成立。",
                                        "In each cell the engine's count, and the formula's value below it; \"-\": not seen within the orders run, or no formula holds.")
                                .html())
                .append("</p>\n<table><thead><tr>");
        HEADINGS.forEach(heading -> html.append("<th>").append(heading.html()).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        row(new Bilingual("原方案", "As it is"), tuning.before());
        row(new Bilingual("找到", "Found"), tuning.found());
        tuning.tradeOff().forEach(row -> row(new Bilingual(written(row), written(row)), row));
        html.append("</tbody></table>\n");
    }

    private void row(Bilingual name, Tuning.Row row) {
        Candidate one = row.candidate();
        Prospect expected = row.expected();
        Counted counted = row.counted();
        boolean holds = expected.holds();
        List<String> cells =
                List.of(
                        TuneShown.rate(one.mintRatioPpm()),
                        TuneShown.rate(one.retentionPpm()),
                        TuneShown.multiple(one.capMultiplePpm()),
                        TuneShown.rate(one.poolSharePpm()),
                        both(
                                TuneShown.share(counted.betterOffShare()),
                                holds,
                                TuneShown.share(expected.betterOff())),
                        both(
                                TuneShown.share(counted.medianShare()),
                                holds,
                                TuneShown.share(expected.median())),
                        both(
                                TuneShown.share(counted.lastShare()),
                                holds,
                                TuneShown.share(expected.last())),
                        both(
                                TuneShown.growth(counted),
                                holds,
                                TuneShown.growth(expected.breakEven())),
                        TuneShown.share(expected.ceiling()));
        html.append("<tr><td>").append(name.html()).append("</td>");
        for (int i = 0; i < cells.size(); i++) {
            html.append("<td class=\"num\"><span class=\"label\">");
            html.append(HEADINGS.get(i + 1).html()).append("</span>");
            html.append(cells.get(i).replace(TuneShown.NEVER, "∞")).append("</td>");
        }
        html.append("</tr>\n");
    }

    /** What the engine counted, and below it what the formula says. */
    private static String both(String engine, boolean holds, String formula) {
        return "<span>" + engine + "<small>" + (holds ? formula : "-") + "</small></span>";
    }
}
