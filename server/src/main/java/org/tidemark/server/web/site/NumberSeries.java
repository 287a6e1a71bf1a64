package org.tidemark.server.web.site;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Numbers of orders, payments, withdrawals: a letter for the kind, the day, twelve random digits.
 * Nobody guesses one, and all fit the 32 letters and digits that payment providers take.
 */
@Component
public final class NumberSeries {

    private static final long RANDOM_PART = 1_000_000_000_000L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    NumberSeries(Clock clock) {
        this.clock = clock;
    }

    /** A new number that begins with that prefix, {@code o261122063518402277}. */
    public String next(String prefix) {
        return prefix
                + DAY.format(LocalDate.now(clock))
                + String.format(Locale.ROOT, "%012d", random.nextLong(RANDOM_PART));
    }
}
