package org.tidemark.tables.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tidemark.tables.CellText;
import org.tidemark.tables.SerialDate;

/**
 * The shapes in which the year stands first, so that day and month are never mistaken: 2024-01-05,
 * 2024/1/5 8:03, 2024年1月5日 下午3时3分, 20240105, 2024-01-05T08:03:11+08:00; and the numbers by which
 * spreadsheets count days.
 */
final class UsualDates implements DateReader {

    static final UsualDates READER = new UsualDates();

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MAX_LENGTH = 64;
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);

    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,16})?");
    private static final String MARKS = "上午|下午|凌晨|清晨|早上|中午|晚上|[AP]\\.?M\\.?";
    private static final String DAY =
            "(?:(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})"
                    + "|(?<yy>\\d{4})年(?<mm>\\d{1,2})月(?<dd>\\d{1,2})[日号]"
                    + "|(?<compact>\\d{8}))";
    private static final String WEEKDAY = "(?:\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?)?";
    private static final String CLOCK =
            "(?:(?<h>\\d{1,2}):(?<n>\\d{1,2})(?::(?<s>\\d{1,2})(?:[.,](?<f>\\d{1,9}))?)?"
                    + "|(?<ch>\\d{1,2})[时点](?:(?<cn>\\d{1,2})分(?:(?<cs>\\d{1,2})秒)?)?"
                    + "|(?<hms>\\d{4}(?:\\d{2})?))";
    private static final String OFFSET =
            "(?:\\s*(?<offset>Z|(?:UTC|GMT)?[-+]\\d{1,2}(?::?\\d{2})?|UTC|GMT))?";
    private static final Pattern DATE =
            Pattern.compile(
                    DAY
                            + WEEKDAY
                            + "(?:\\s*[T,]?\\s*(?<before>"
                            + MARKS
                            + ")?\\s*"
                            + CLOCK
                            + "\\s*(?<after>"
                            + MARKS
                            + ")?"
                            + OFFSET
                            + ")?",
                    Pattern.CASE_INSENSITIVE);

    private UsualDates() {}

    @Override
    public WrittenTime read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new DateTimeException("too long for a date");
        }
        String plain = plain(text);
        if (SERIAL.matcher(plain).matches()) {
            return new WrittenTime(sane(serial(plain)), null);
        }
        Matcher found = DATE.matcher(plain);
        if (!found.matches()) {
            throw new DateTimeException("no date that is known here");
        }
        LocalTime time = time(found);
        String offset = found.group("offset");
        return new WrittenTime(
                sane(day(found).atTime(time)), offset == null ? null : offset(offset));
    }

    /** Full-width characters as half-width ones. */
    private static String plain(String text) {
        String stripped = CellText.stripped(text);
        return stripped.chars().allMatch(c -> c < 0x80)
                ? stripped
                : Normalizer.normalize(stripped, Normalizer.Form.NFKC);
    }

    private static LocalDateTime serial(String text) {
        BigDecimal value = new BigDecimal(text);
        if (value.compareTo(FIRST_SERIAL) < 0 || value.compareTo(LAST_SERIAL) > 0) {
            throw new DateTimeException("no day that a spreadsheet would count like this");
        }
        return SerialDate.of(value, false);
    }

    /** A year that nobody can mean is no date. */
    static LocalDateTime sane(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("the year " + time.getYear());
        }
        return time;
    }

    private static LocalDate day(Matcher found) {
        String compact = found.group("compact");
        if (compact != null) {
            return LocalDate.of(
                    number(compact.substring(0, 4)),
                    number(compact.substring(4, 6)),
                    number(compact.substring(6)));
        }
        String prefix = found.group("y") == null ? "2" : "1";
        return prefix.equals("1")
                ? LocalDate.of(
                        number(found.group("y")),
                        number(found.group("m")),
                        number(found.group("d")))
                : LocalDate.of(
                        number(found.group("yy")),
                        number(found.group("mm")),
                        number(found.group("dd")));
    }

    private static LocalTime time(Matcher found) {
        String hms = found.group("hms");
        if (hms != null) {
            if (found.group("compact") == null || found.group("before") != null) {
                throw new DateTimeException("a time without colons behind a date that has signs");
            }
            return LocalTime.of(
                    number(hms.substring(0, 2)),
                    number(hms.substring(2, 4)),
                    hms.length() > 4 ? number(hms.substring(4)) : 0);
        }
        boolean chinese = found.group("ch") != null;
        String hour = chinese ? found.group("ch") : found.group("h");
        if (hour == null) {
            return LocalTime.MIDNIGHT;
        }
        return LocalTime.of(
                hour(number(hour), mark(found)),
                number(chinese ? found.group("cn") : found.group("n")),
                number(chinese ? found.group("cs") : found.group("s")),
                nanos(found.group("f")));
    }

    private static @Nullable String mark(Matcher found) {
        String before = found.group("before");
        String after = found.group("after");
        if (before != null && after != null) {
            throw new DateTimeException("morning or afternoon twice");
        }
        return before == null ? after : before;
    }

    /** The hour of the day; a mark stands with hours to 12, and may with the later ones. */
    private static int hour(int hour, @Nullable String mark) {
        if (mark == null) {
            return hour;
        }
        String known = mark.toUpperCase(Locale.ROOT).replace(".", "");
        boolean morning =
                switch (known) {
                    case "AM", "上午", "凌晨", "清晨", "早上" -> true;
                    case "中午" -> hour >= 10 && hour <= 12;
                    default -> false;
                };
        if (known.equals("中午") && morning) {
            return hour;
        }
        if (morning) {
            if (hour > 12) {
                throw new DateTimeException(hour + " in the morning");
            }
            return hour == 12 ? 0 : hour;
        }
        if (known.equals("晚上") && hour == 12) {
            throw new DateTimeException("12 at night, of which day");
        }
        return hour < 12 ? hour + 12 : hour;
    }

    /** Finer than a microsecond nothing counts. */
    private static int nanos(@Nullable String fraction) {
        if (fraction == null) {
            return 0;
        }
        String nine = (fraction + "000000000").substring(0, 9);
        return number(nine) / 1_000 * 1_000;
    }

    private static ZoneOffset offset(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replace("UTC", "").replace("GMT", "");
        if (bare.isEmpty() || bare.equals("Z")) {
            return ZoneOffset.UTC;
        }
        String digits = bare.substring(1).replace(":", "");
        String hours = digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits;
        String minutes = digits.length() > 2 ? digits.substring(digits.length() - 2) : "0";
        int sign = bare.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(hours), sign * number(minutes));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
