package org.tidemark.plan.disclosure;

import java.time.LocalDate;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Ppm;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.PlanFigures;
import org.tidemark.plan.economics.OrderFlow;
import org.tidemark.plan.shape.Numbers;

/** How a disclosure writes figures; estimates stand as {@link PlanFigures} writes them. */
final class Written {

    private static final double TENTHS_BELOW = 100;
    private static final double SMALL_SHARE = 0.01;

    private Written() {}

    /** A text with {@code {0}}, {@code {1}} ... filled in; a value may be in both languages. */
    static LocalizedText say(String zh, String en, Object... values) {
        String filledZh = zh;
        String filledEn = en;
        for (int i = 0; i < values.length; i++) {
            String hole = "{" + i + "}";
            boolean both = values[i] instanceof LocalizedText;
            LocalizedText value =
                    both
                            ? (LocalizedText) values[i]
                            : new LocalizedText(values[i].toString(), values[i].toString());
            filledZh = filledZh.replace(hole, value.zh());
            filledEn = filledEn.replace(hole, value.en());
        }
        return new LocalizedText(filledZh, filledEn);
    }

    /** {@code 1,000.00} with the sign or code of the currency in front. */
    static String money(String currency, long fen) {
        return PlanFigures.money(currency, fen);
    }

    /** Points with all their decimals. */
    static String points(long micro) {
        return PlanFigures.points(micro);
    }

    /** A whole number with its thousands apart. */
    static String count(long number) {
        return PlanFigures.count(number);
    }

    /** A rate: {@code 0.3%}. */
    static String rate(long ppm) {
        return Numbers.percent(ppm);
    }

    /** A multiple: {@code 1.2}. */
    static String multiple(long ppm) {
        return Ppm.decimal(ppm);
    }

    /** An estimated share of one: {@code 15.9%}, small ones with one digit more. */
    static String share(double share) {
        return PlanFigures.percent(share, share > 0 && share < SMALL_SHARE ? 2 : 1);
    }

    /** A share of a sum of money, rounded down: {@code 12.3%}. */
    static String share(long part, long whole) {
        return Decimals.format(Math.multiplyExact(part, 1_000L) / Math.max(1, whole), 1) + "%";
    }

    /** How many times as much. */
    static LocalizedText times(double times) {
        if (Double.isInfinite(times)) {
            return new LocalizedText("永远不会", "never");
        }
        return say("{0} 倍", "{0} times", number(times));
    }

    /** An estimated number: {@code 14.5}, {@code 3,107}. */
    static String number(double number) {
        return PlanFigures.grouped(number, number < TENTHS_BELOW ? 1 : 0);
    }

    /** When it comes, or that it does not. */
    static LocalizedText when(OrderFlow.When when) {
        return when.date().isEmpty()
                ? new LocalizedText("按此速度一百年内不会", "not within a hundred years")
                : new LocalizedText(when.date(), when.date());
    }

    /** A day as people read it. */
    static String day(LocalDate day) {
        return day.toString();
    }

    /** The first or last day of a window, in days since 1970-01-01. */
    static LocalizedText windowDay(long epochDay) {
        if (epochDay == IssuanceWindow.ALWAYS.fromEpochDay()) {
            return new LocalizedText("开始", "the beginning");
        }
        if (epochDay == IssuanceWindow.ALWAYS.untilEpochDay()) {
            return new LocalizedText("结束", "the end");
        }
        String day = day(LocalDate.ofEpochDay(epochDay));
        return new LocalizedText(day, day);
    }

    /** Coins, in hundredths. */
    static LocalizedText coins(long hundredths) {
        return say("{0} 消费币", "{0} coins", Decimals.format(hundredths, 2));
    }
}
