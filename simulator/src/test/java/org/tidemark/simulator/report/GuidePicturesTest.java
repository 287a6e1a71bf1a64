package org.tidemark.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.plan.economics.Ceiling;
import org.tidemark.plan.economics.PoolParameters;
import org.tidemark.simulator.report.CurveChart.Axis;
import org.tidemark.simulator.report.CurveChart.Beside;
import org.tidemark.simulator.report.CurveChart.Curve;
import org.tidemark.simulator.report.CurveChart.Mark;
import org.tidemark.simulator.report.CurveChart.Point;
import org.tidemark.simulator.report.CurveChart.Tick;

/**
 * The pictures of the guide to the mathematics are what the closed forms draw. {@code mvn test -pl
 * simulator -am -Dtest=GuidePicturesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dtidemark.documents=write} draws them anew.
 */
class GuidePicturesTest {

    private static final PoolParameters SEED = new PoolParameters(0.3, 0.7, 0.8, 3);
    private static final PoolParameters LOCAL = new PoolParameters(0.16, 0.7, 0.8, 1.2);

    @ParameterizedTest
    @CsvSource({
        "who-gets-what, en",
        "who-gets-what, zh",
        "break-even, en",
        "break-even, zh",
        "ceiling, en",
        "ceiling, zh"
    })
    void each_picture_is_current(String name, String language) throws Exception {
        boolean zh = language.equals("zh");
        String drawn =
                switch (name) {
                    case "who-gets-what" -> whoGetsWhat(zh);
                    case "break-even" -> breakEven(zh);
                    default -> ceiling(zh);
                };
        Path docs = Path.of("../docs");
        Path file =
                (Files.exists(docs) ? docs : Path.of("docs"))
                        .resolve("guide/pictures/" + name + "." + language + ".svg");
        if ("write".equals(System.getProperty("tidemark.documents"))) {
            Files.writeString(file, drawn);
        }
        assertThat(file).content().isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"economics.md", "economics.zh.md"})
    void the_guide_prints_what_the_closed_forms_say(String name) throws Exception {
        Path docs = Path.of("../docs");
        Path page = (Files.exists(docs) ? docs : Path.of("docs")).resolve("guide/" + name);

        assertThat(page)
                .content()
                .contains(
                        row(1 / SEED.worthAtOnce(), 1 / LOCAL.worthAtOnce()),
                        row(1 / SEED.cashAtOnce(), 1 / LOCAL.cashAtOnce()),
                        row(1.5 / SEED.worthAtOnce(), 1.5 / LOCAL.worthAtOnce()),
                        row(2 / SEED.worthAtOnce(), 2 / LOCAL.worthAtOnce()),
                        row(3 / SEED.worthAtOnce(), 3 / LOCAL.worthAtOnce()))
                .containsPattern(percent(most(SEED, 1)) + ".*" + percent(most(LOCAL, 1)));
    }

    /** A line of the table of waits: one decimal below a thousand, else thousands apart. */
    private static String row(double seedRise, double localRise) {
        return "| "
                + grouped(SEED.growthForPriceRise(seedRise))
                + " | "
                + grouped(LOCAL.growthForPriceRise(localRise))
                + " |";
    }

    private static String grouped(double growth) {
        return String.format(Locale.ROOT, growth < 1_000 ? "%.1f" : "%,.0f", growth)
                .replace(',', ' ');
    }

    private static String percent(double percent) {
        return String.format(Locale.ROOT, "%.1f ?%%", percent).replace(".", "\\.");
    }

    /** Cash of each order at the end, from the first to the last, beside the discount. */
    private static String whoGetsWhat(boolean zh) {
        DoubleUnaryOperator cash = u -> 100 * SEED.cashAtOnce() * Math.pow(u, SEED.mintRatio() - 1);
        return CurveChart.file(
                zh
                        ? "每付 100 最后拿回多少，按订单先后"
                        : "Cash in the end for each 100 paid, by the order's place",
                new Axis(
                        zh ? "订单在全部订单中的位置" : "place of the order among all of them",
                        ticks("%", 0, 20, 40, 60, 80, 100)),
                new Axis("", ticks("", 0, 20, 40, 60, 80)),
                List.of(
                        new Curve("third", "", line(0, 100, _ -> 30)),
                        new Curve(
                                "curve",
                                "",
                                line(1, 100, place -> cash.applyAsDouble(place / 100)))),
                List.of(
                        new Mark(
                                new Point(14.5, 30),
                                zh ? "14.5%：此后不如直接优惠" : "14.5%: after it a discount is better",
                                Beside.ABOVE_RIGHT),
                        new Mark(
                                new Point(100, 16.8),
                                zh ? "最后一单 16.8" : "the last: 16.8",
                                Beside.BELOW_LEFT)));
    }

    private static String breakEven(boolean zh) {
        return CurveChart.file(
                zh
                        ? "卖掉能得所付，累计订单须增至多少倍"
                        : "How many times all orders must grow until selling pays the price",
                new Axis(zh ? "赠送比例" : "mint ratio", ticks("%", 10, 20, 30, 40, 50, 60, 70, 80)),
                new Axis(
                        "",
                        List.of(
                                new Tick(1, "10"),
                                new Tick(2, "100"),
                                new Tick(3, "1,000"),
                                new Tick(4, "10,000"),
                                new Tick(5, "100,000"))),
                List.of(
                        new Curve("curve", "", line(10, 80, m -> wait(0.3, m))),
                        new Curve("second", "", line(10, 80, m -> wait(0.16, m)))),
                List.of(
                        new Mark(new Point(70, wait(0.3, 70)), "30%: 382", Beside.BELOW_RIGHT),
                        new Mark(
                                new Point(70, wait(0.16, 70)),
                                zh ? "入池 16%：3,107" : "pool share 16%: 3,107",
                                Beside.ABOVE_LEFT)));
    }

    /** The power of ten. */
    private static double wait(double poolShare, double mintPercent) {
        PoolParameters pool = new PoolParameters(poolShare, mintPercent / 100, 0.8, 3);
        return Math.log10(pool.growthForPriceRise(1 / pool.cashAtOnce()));
    }

    private static String ceiling(boolean zh) {
        return CurveChart.file(
                zh ? "全部消费中最多多少能拿回这么多倍" : "Most of all spend that can be paid back so many times",
                new Axis(
                        zh ? "拿回所付的倍数" : "paid back, times the price",
                        List.of(
                                new Tick(0.5, "0.5"),
                                new Tick(1, "1"),
                                new Tick(1.5, "1.5"),
                                new Tick(2, "2"),
                                new Tick(3, "3"))),
                new Axis("", ticks("%", 0, 10, 20, 30, 40)),
                List.of(
                        new Curve("curve", "", line(50, 300, x -> most(SEED, x / 100), 100)),
                        new Curve("second", "", line(50, 300, x -> most(LOCAL, x / 100), 100))),
                List.of(
                        new Mark(
                                new Point(1, most(SEED, 1)),
                                zh ? "入池 30%：15.9%" : "pool share 30%: 15.9%",
                                Beside.ABOVE_RIGHT),
                        new Mark(new Point(1, most(LOCAL, 1)), "16%: 7.7%", Beside.BELOW_LEFT)));
    }

    private static double most(PoolParameters pool, double multiple) {
        return 100 * Ceiling.of(pool, multiple).getFirst().share();
    }

    private static List<Point> line(int from, int to, DoubleUnaryOperator value) {
        return line(from, to, value, 1);
    }

    private static List<Point> line(int from, int to, DoubleUnaryOperator value, double unit) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(x -> new Point(x / unit, value.applyAsDouble(x)))
                .toList();
    }

    private static List<Tick> ticks(String unit, double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> new Tick(value, Math.round(value) + unit))
                .toList();
    }
}
