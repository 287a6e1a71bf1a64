package org.tidemark.server.people.wechat;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The access token, in one place. Asked for as it usually is WeChat gives every node the same one;
 * only one that is refused before its time is forced out.
 */
final class MiniToken {

    /** Both the old and the new one are taken for the last five minutes: ask again within them. */
    private static final long SOONER_SECONDS = 240;

    /** WeChat takes a forced renewal twenty times a day, and half a minute apart. */
    private static final long FORCED_APART_SECONDS = 60;

    /** A token and how many seconds it lives. */
    record Lent(String text, long seconds) {}

    /** Where it comes from. */
    @FunctionalInterface
    interface Source {
        Lent fresh(boolean forced);
    }

    private final Source source;
    private final InstantSource clock;
    private @Nullable String kept;
    private Instant until = Instant.EPOCH;
    private Instant forcedAt = Instant.EPOCH;

    MiniToken(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** One that should be taken. */
    synchronized String now() {
        String known = kept;
        return known == null || !clock.instant().isBefore(until) ? ask(false) : known;
    }

    /** Another than one that was refused, where there is one. */
    synchronized String insteadOf(String refused) {
        String known = kept;
        if (known != null && !known.equals(refused)) {
            return known; // somebody else has renewed it meanwhile
        }
        String usual = ask(false);
        if (!usual.equals(refused)
                || clock.instant().isBefore(forcedAt.plusSeconds(FORCED_APART_SECONDS))) {
            return usual;
        }
        forcedAt = clock.instant();
        return ask(true);
    }

    private String ask(boolean forced) {
        Lent lent = source.fresh(forced);
        kept = lent.text();
        until = clock.instant().plusSeconds(Math.max(0, lent.seconds() - SOONER_SECONDS));
        return lent.text();
    }
}
