package org.tidemark.tables;

import java.math.BigDecimal;
import java.util.Random;
import org.tidemark.engine.money.AmountStyle;
import org.tidemark.engine.money.Fen;

/** The ways in which one amount is written. */
enum AmountShape {
    PLAIN,
    SHORT,
    GROUPED,
    BLANK_GROUPED,
    YUAN_SIGN,
    FULL_WIDTH_SIGN,
    YUAN_BEHIND,
    CNY,
    RMB_BEHIND,
    FULL_WIDTH,
    IDLE_ZEROS,
    DECIMAL_COMMA;

    AmountStyle style() {
        return this == DECIMAL_COMMA ? AmountStyle.TABLE.withDecimalComma() : AmountStyle.TABLE;
    }

    /** An amount in this shape, below zero in any of the ways to write that. */
    String write(long fen, Random dice) {
        String text = unsigned(new Fen(Math.abs(fen)));
        if (fen >= 0) {
            return dice.nextInt(20) == 0 ? "+" + text : text;
        }
        return switch (dice.nextInt(5)) {
            case 0 -> "\u2212" + text;
            case 1 -> "(" + text + ")";
            case 2 -> text + "-";
            case 3 -> "\uFF0D" + text;
            default -> "-" + text;
        };
    }

    private String unsigned(Fen fen) {
        return switch (this) {
            case PLAIN -> fen.plain();
            case SHORT -> BigDecimal.valueOf(fen.fen(), 2).stripTrailingZeros().toPlainString();
            case GROUPED -> fen.grouped();
            case BLANK_GROUPED -> fen.grouped().replace(',', '\u00A0');
            case YUAN_SIGN -> "\u00A5" + fen.grouped();
            case FULL_WIDTH_SIGN -> "\uFFE5 " + fen.plain();
            case YUAN_BEHIND -> fen.grouped() + "元";
            case CNY -> "CNY " + fen.plain();
            case RMB_BEHIND -> fen.plain() + " RMB";
            case FULL_WIDTH -> fullWidth(fen.grouped());
            case IDLE_ZEROS -> fen.plain() + "00";
            case DECIMAL_COMMA ->
                    fen.grouped().replace(',', '\n').replace('.', ',').replace('\n', '.');
        };
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
