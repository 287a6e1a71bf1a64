package org.tidemark.server.web.site;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Grouping;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.engine.money.Ppm;
import org.tidemark.engine.money.Prices;

/** Writes exact integers for people: grouped by thousands, the currency's sign in front. */
public final class Figures {

    private static final String MINUS = "\u2212";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Figures() {}

    /** Fen as {@code ¥1,234.50}. */
    public static String money(long fen, String currency) {
        return signed(fen, sign(currency) + grouped(fen, Fen.DECIMALS));
    }

    /** Money as {@code ¥1,234.50}. */
    public static String money(Fen amount, String currency) {
        return money(amount.fen(), currency);
    }

    /** Points as {@code 1,234.500000}. */
    public static String points(Micropoints points) {
        return points(points.micro());
    }

    /** Fen as {@code +¥1,234.50} or with a minus: a movement. */
    public static String change(long fen, String currency) {
        return (fen > 0 ? "+" : "") + money(fen, currency);
    }

    /** Micropoints as {@code 1,234.500000}. */
    public static String points(long micro) {
        return signed(micro, grouped(micro, Micropoints.DECIMALS));
    }

    /** An amount of any asset with its decimals; {@code +} in front of a gain. */
    public static String amountChange(long amount, int decimals) {
        return (amount > 0 ? "+" : "") + amount(amount, decimals);
    }

    /** An amount of any asset with its decimals. */
    public static String amount(long amount, int decimals) {
        return signed(amount, grouped(amount, decimals));
    }

    /** A price in millionths of a yuan per point as {@code ¥1.867413}. */
    public static String price(long micros, String currency) {
        return sign(currency) + grouped(micros, Prices.DECIMALS);
    }

    /** A price for machines: {@code 1.867413}. */
    public static String decimal(long micros) {
        return Decimals.format(micros, Prices.DECIMALS);
    }

    /** A rate in ppm as {@code 70%} or {@code 0.3%}. */
    public static String rate(int ppm) {
        return Ppm.percent(ppm);
    }

    /** A multiple in millionths as {@code 3} or {@code 1.2}. */
    public static String multiple(int ppm) {
        return Ppm.decimal(ppm);
    }

    /** A whole number, grouped. */
    public static String count(long number) {
        return signed(number, grouped(number, 0));
    }

    /** A moment as the offset it carries has it: {@code 2026-01-01 09:30:00}. */
    public static String time(OffsetDateTime at) {
        return TIME.format(at);
    }

    /** A moment for machines, ISO 8601. */
    public static String machineTime(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    /** An offset as {@code UTC+08:00}. */
    public static String offset(int seconds) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(seconds);
        return seconds == 0 ? "UTC" : "UTC" + offset.getId();
    }

    /** What stands before amounts of a currency. */
    public static String sign(String currency) {
        if (currency.isEmpty()) {
            return "";
        }
        try {
            return Currency.getInstance(currency).getSymbol(Locale.CHINA);
        } catch (IllegalArgumentException unknown) {
            return currency + "\u00A0";
        }
    }

    private static String signed(long value, String magnitude) {
        return value < 0 ? MINUS + magnitude : magnitude;
    }

    private static String grouped(long value, int decimals) {
        return Grouping.thousands(Decimals.format(Math.abs(value), decimals));
    }
}
