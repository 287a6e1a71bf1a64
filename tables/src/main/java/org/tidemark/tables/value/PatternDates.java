package org.tidemark.tables.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.tables.TableException;

/** Dates of one shape, given as a pattern; words in it may be English or Chinese. */
final class PatternDates implements DateReader {

    private final List<DateTimeFormatter> formats;

    private PatternDates(List<DateTimeFormatter> formats) {
        this.formats = formats;
    }

    static PatternDates of(String pattern) throws TableException {
        PatternCheck.check(pattern);
        try {
            return new PatternDates(
                    Stream.of(Locale.ENGLISH, Locale.CHINA)
                            .map(locale -> format(pattern, locale))
                            .toList());
        } catch (IllegalArgumentException notAPattern) {
            throw new TableException(
                    "“"
                            + pattern
                            + "”不是日期格式（"
                            + notAPattern.getMessage()
                            + "）；请写成 yyyyMMdd 或 dd/MM/yyyy HH:mm 这样",
                    "\""
                            + pattern
                            + "\" is no date format ("
                            + notAPattern.getMessage()
                            + "); write it like yyyyMMdd or dd/MM/yyyy HH:mm");
        }
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        // A strict "y" would ask for an era as well; "u" is the year that people mean.
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public WrittenTime read(String text) {
        TemporalAccessor found = parsed(text);
        LocalDateTime local =
                found.isSupported(ChronoField.HOUR_OF_DAY)
                        ? LocalDateTime.from(found)
                        : LocalDate.from(found).atStartOfDay();
        ZoneOffset offset =
                found.isSupported(ChronoField.OFFSET_SECONDS)
                        ? ZoneOffset.ofTotalSeconds(found.get(ChronoField.OFFSET_SECONDS))
                        : null;
        return new WrittenTime(UsualDates.sane(local.truncatedTo(ChronoUnit.MICROS)), offset);
    }

    private TemporalAccessor parsed(String text) {
        @Nullable DateTimeException first = null;
        for (DateTimeFormatter format : formats) {
            try {
                return format.parse(text);
            } catch (DateTimeException notThis) {
                first = first == null ? notThis : first;
            }
        }
        throw first == null ? new DateTimeException("no format") : first;
    }
}
