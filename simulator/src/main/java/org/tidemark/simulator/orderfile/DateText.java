package org.tidemark.simulator.orderfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.tidemark.engine.command.Timestamp;

/**
 * Reads dates, with or without a time and an offset. Where the text has no offset the day is what
 * counts, and it is kept: the offset is taken to be zero.
 */
final class DateText {

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendPattern("['T'][' ']")
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter format;

    private DateText(DateTimeFormatter format) {
        this.format = format;
    }

    /** ISO 8601: 2026-01-31, 2026-01-31 09:30:00, 2026-01-31T09:30:00+08:00. */
    static DateText iso() {
        return new DateText(ISO);
    }

    /**
     * A pattern of {@link DateTimeFormatter}, {@code yyyyMMdd}. A day that does not exist is not
     * moved to one that does.
     */
    static DateText ofPattern(String pattern) throws OrderFileException {
        try {
            // A strict "y" would ask for an era as well; "u" is the year that people mean.
            DateTimeFormatter format =
                    DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT);
            return new DateText(format);
        } catch (IllegalArgumentException notAPattern) {
            throw new OrderFileException(
                    "\""
                            + pattern
                            + "\" is no date format ("
                            + notAPattern.getMessage()
                            + "); write it like yyyyMMdd or dd/MM/yyyy HH:mm",
                    notAPattern);
        }
    }

    /**
     * Reads a date.
     *
     * @throws DateTimeException when the text is none
     */
    Timestamp read(String text) {
        TemporalAccessor found = format.parse(text);
        if (found.isSupported(ChronoField.OFFSET_SECONDS)) {
            return Timestamp.of(OffsetDateTime.from(found));
        }
        LocalDateTime local =
                found.isSupported(ChronoField.HOUR_OF_DAY)
                        ? LocalDateTime.from(found)
                        : LocalDate.from(found).atStartOfDay();
        return Timestamp.of(local.atOffset(ZoneOffset.UTC));
    }
}
