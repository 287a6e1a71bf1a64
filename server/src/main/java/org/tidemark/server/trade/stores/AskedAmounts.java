package org.tidemark.server.trade.stores;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.vault.Seals;

/**
 * Amounts that a store asks for in a QR code: {@code fen-until-mark}. The mark is a keyed hash of
 * the store and both, so that nobody changes the amount, the store or the time; anybody may pay it,
 * as often as it is scanned.
 */
@Component
final class AskedAmounts {

    /** How long a code may hold: a quarter of an hour, a day, a month, a year. */
    static final List<Duration> TERMS =
            List.of(
                    Duration.ofMinutes(15),
                    Duration.ofDays(1),
                    Duration.ofDays(30),
                    Duration.ofDays(365));

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,11})-([0-9]{1,11})-(\\w+)");
    private static final int MARK_BYTES = 12;

    private final Seals seals;
    private final Clock clock;

    AskedAmounts(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** What is asked for, and until when it holds. */
    record Asked(long fen, OffsetDateTime until) {}

    /** The text of a code of that store. */
    String ask(String store, long fen, Duration term) {
        long until = clock.instant().plus(term).getEpochSecond();
        return fen + "-" + until + "-" + mark(store, fen, until);
    }

    /** What a code of that store asks for; empty where it was changed, or its time is over. */
    Optional<Asked> read(String store, String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long fen = Long.parseLong(parts.group(1));
        long until = Long.parseLong(parts.group(2));
        boolean ours = MessageDigest.isEqual(bytes(mark(store, fen, until)), bytes(parts.group(3)));
        Instant end = Instant.ofEpochSecond(until);
        return ours && clock.instant().isBefore(end)
                ? Optional.of(new Asked(fen, end.atZone(clock.getZone()).toOffsetDateTime()))
                : Optional.empty();
    }

    private String mark(String store, long fen, long until) {
        byte[] hash = seals.hash("till-ask", store + " " + fen + " " + until);
        return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
