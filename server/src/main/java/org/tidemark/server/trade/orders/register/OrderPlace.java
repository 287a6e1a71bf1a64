package org.tidemark.server.trade.orders.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a piece of the list ends: the next one goes on behind it.
 *
 * @param at when the last order was placed, in microseconds as it is kept
 * @param id of that order
 */
record OrderPlace(OffsetDateTime at, String id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})~(\\S{1,128})");

    /** What {@link #text} gave; empty for anything else. */
    static Optional<OrderPlace> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new OrderPlace(
                                Instant.EPOCH
                                        .plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS)
                                        .atOffset(ZoneOffset.UTC),
                                form.group(2)))
                : Optional.empty();
    }

    /** As it stands in an address. */
    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()) + "~" + id;
    }
}
