package org.tidemark.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates as spreadsheets count them: days since the end of 1899, the time behind the point. */
public final class SerialDate {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000L);

    private SerialDate() {}

    /** The date and time of a number, to the nearest second, as spreadsheets show it. */
    public static LocalDateTime of(BigDecimal serial, boolean since1904) {
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        long millis =
                serial.subtract(days)
                        .multiply(MILLIS_PER_DAY)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact();
        return (since1904 ? EPOCH_1904 : EPOCH)
                .plusDays(days.longValueExact())
                .atStartOfDay()
                .plusSeconds((millis + 500) / 1_000);
    }
}
