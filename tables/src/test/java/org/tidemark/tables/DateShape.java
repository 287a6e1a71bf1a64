package org.tidemark.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tidemark.tables.value.DateReader;
import org.tidemark.tables.value.WrittenTime;

/** The ways in which one date is written, and what of it they keep. */
enum DateShape {
    DAY("uuuu-MM-dd", ChronoUnit.DAYS),
    SLASHED_DAY("uuuu/M/d", ChronoUnit.DAYS),
    COMPACT_DAY("uuuuMMdd", ChronoUnit.DAYS),
    CHINESE_DAY("uuuu年M月d日", ChronoUnit.DAYS),
    DOTTED("uuuu.MM.dd HH:mm", ChronoUnit.MINUTES),
    SECONDS("uuuu-MM-dd HH:mm:ss", ChronoUnit.SECONDS),
    ISO("uuuu-MM-dd'T'HH:mm:ss", ChronoUnit.SECONDS),
    SPREADSHEET("uuuu/M/d H:mm", ChronoUnit.MINUTES),
    CHINESE("uuuu年M月d日 H时m分s秒", ChronoUnit.SECONDS),
    CHINESE_COLON("uuuu年MM月dd日HH:mm", ChronoUnit.MINUTES),
    COMPACT("uuuuMMddHHmmss", ChronoUnit.SECONDS),
    COMPACT_T("uuuuMMdd'T'HHmmss", ChronoUnit.SECONDS),
    MORNING("uuuu/M/d ah:mm:ss", ChronoUnit.SECONDS, Locale.CHINA),
    CHINESE_MORNING("uuuu年M月d日 ah时m分", ChronoUnit.MINUTES, Locale.CHINA),
    PM("uuuu-MM-dd h:mm a", ChronoUnit.MINUTES),
    OFFSET("uuuu-MM-dd'T'HH:mm:ssXXX", ChronoUnit.SECONDS),
    SHOP_OFFSET("uuuu-MM-dd HH:mm:ss Z", ChronoUnit.SECONDS),
    SERIAL("", ChronoUnit.SECONDS),
    GERMAN("dd.MM.uuuu", ChronoUnit.DAYS);

    private final String pattern;
    private final ChronoUnit finest;
    private final Locale locale;

    DateShape(String pattern, ChronoUnit finest) {
        this(pattern, finest, Locale.ENGLISH);
    }

    DateShape(String pattern, ChronoUnit finest, Locale locale) {
        this.pattern = pattern;
        this.finest = finest;
        this.locale = locale;
    }

    DateReader reader() throws TableException {
        return this == GERMAN ? DateReader.ofPattern("dd.MM.yyyy") : DateReader.usual();
    }

    String write(LocalDateTime time, ZoneOffset offset) {
        if (this == SERIAL) {
            LocalDateTime epoch = LocalDate.of(1899, 12, 30).atStartOfDay();
            return BigDecimal.valueOf(Duration.between(epoch, time).toSeconds())
                    .divide(BigDecimal.valueOf(86_400), new MathContext(15))
                    .toPlainString();
        }
        return DateTimeFormatter.ofPattern(pattern, locale).format(time.atOffset(offset));
    }

    /** What a reader can know of it. */
    WrittenTime truth(LocalDateTime time, ZoneOffset offset) {
        boolean told = this == OFFSET || this == SHOP_OFFSET;
        return new WrittenTime(time.truncatedTo(finest), told ? offset : null);
    }
}
