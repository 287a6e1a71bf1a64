package org.tidemark.tables.value;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.tables.TableException;

/**
 * Finds the letters of a date pattern that people write and do not mean, and says what to write.
 */
final class PatternCheck {

    private final String pattern;
    private final String letters;
    private final List<LocalizedText> wrong = new ArrayList<>();

    private PatternCheck(String pattern) {
        this.pattern = pattern;
        this.letters = withoutQuoted(pattern);
    }

    /**
     * Passes a pattern that can be meant.
     *
     * @throws TableException which names every letter that cannot
     */
    static void check(String pattern) throws TableException {
        PatternCheck check = new PatternCheck(pattern);
        check.look();
        if (!check.wrong.isEmpty()) {
            throw new TableException(
                    "日期格式“"
                            + pattern
                            + "”："
                            + String.join(
                                    "；", check.wrong.stream().map(LocalizedText::zh).toList()),
                    "the date format \""
                            + pattern
                            + "\": "
                            + String.join(
                                    "; ", check.wrong.stream().map(LocalizedText::en).toList()));
        }
    }

    private void look() {
        if (pattern.isBlank()) {
            tell("是空的；请写成 yyyy-MM-dd 这样", "is empty; write it like yyyy-MM-dd");
            return;
        }
        if (has('%')) {
            tell(
                    "% 是别的程序的写法：%Y 写 yyyy，%m 写 MM，%d 写 dd，%H 写 HH，%M 写 mm，%S 写 ss",
                    "% belongs to other programs: write yyyy for %Y, MM for %m, dd for %d, HH for %H, mm for %M, ss for %S");
            return;
        }
        year();
        month();
        day();
        hour();
        if (has('S') && !has('s')) {
            tell("S 是秒的小数部分；秒写 ss", "S is the fraction of a second; write ss for seconds");
        }
    }

    private void year() {
        if (has('Y')) {
            tell(
                    "Y 是按周计的年份，年末会错；年份写 yyyy",
                    "Y is the year of weeks, wrong around New Year; write yyyy");
        } else if (!has('y') && !has('u')) {
            tell("没有年份；加上 yyyy", "it has no year; add yyyy");
        } else if (run('y') == 1 || run('u') == 1) {
            tell(
                    "单个 y 会把 24 读成公元 24 年；写 yyyy 或 yy",
                    "a single y reads 24 as the year 24; write yyyy or yy");
        }
    }

    private void month() {
        boolean dayOfYear = has('D') && !has('d') && !has('M');
        boolean none = !has('M') && !has('L') && !(dayOfYear && run('D') == 3);
        if (none && has('m')) {
            tell("m 是分钟；月份写 MM", "m is minutes; write MM for the month");
        } else if (none) {
            tell("没有月份；加上 MM", "it has no month; add MM");
        } else if (runs('M') > 1) {
            tell("M 是月份；分钟写 mm", "M is the month; write mm for minutes");
        }
    }

    private void day() {
        boolean dayOfYear = has('D') && !has('d') && !has('M') && run('D') == 3;
        if (has('D') && !dayOfYear) {
            tell("D 是一年中的第几天；日期写 dd", "D is the day of the year; write dd for the day");
        } else if (!has('d') && !dayOfYear) {
            tell("没有日；加上 dd", "it has no day; add dd");
        }
    }

    private void hour() {
        boolean halfDay = has('a') || has('B');
        if ((has('h') || has('K')) && !halfDay) {
            tell(
                    "h 只数到 12，必须与 a（上午/下午）同用；24 小时写 HH",
                    "h counts to 12 and needs a (AM/PM) beside it; write HH for 24 hours");
        }
        if (has('H') && halfDay) {
            tell("a（上午/下午）与 H 矛盾；有 a 时写 hh", "a (AM/PM) contradicts H; write hh with it");
        }
        boolean anyHour = has('H') || has('h') || has('K') || has('k');
        if (has('s') && !has('m') && anyHour) {
            tell("有时和秒而没有分；分钟写 mm", "hours and seconds without minutes; write mm for minutes");
        }
    }

    private void tell(String zh, String en) {
        wrong.add(new LocalizedText(zh, en));
    }

    private boolean has(char letter) {
        return letters.indexOf(letter) >= 0;
    }

    /** The length of a letter's first run. */
    private int run(char letter) {
        int from = letters.indexOf(letter);
        int to = from;
        while (from >= 0 && to < letters.length() && letters.charAt(to) == letter) {
            to++;
        }
        return to - from;
    }

    private int runs(char letter) {
        int runs = 0;
        for (int i = 0; i < letters.length(); i++) {
            runs +=
                    letters.charAt(i) == letter && (i == 0 || letters.charAt(i - 1) != letter)
                            ? 1
                            : 0;
        }
        return runs;
    }

    private static String withoutQuoted(String pattern) {
        StringBuilder letters = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            quoted ^= pattern.charAt(i) == '\'';
            letters.append(quoted ? '\'' : pattern.charAt(i));
        }
        return letters.toString();
    }
}
