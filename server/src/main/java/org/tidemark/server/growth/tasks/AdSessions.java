package org.tidemark.server.growth.tasks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.stereotype.Service;

/** Begins watching: a session that is signed once and counts once. */
@Service
final class AdSessions {

    private static final int NUMBER_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AdStore store;
    private final AdTokens tokens;
    private final TaskProperties rules;
    private final AdLog log;
    private final Clock clock;

    AdSessions(AdStore store, AdTokens tokens, TaskProperties rules, AdLog log, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /** Whether a member may begin. */
    sealed interface Beginning {

        /** The session, signed. */
        record Begun(AdToken session, String token) implements Beginning {}

        /** Not now, and why. */
        record Refused(AdOutcome why) implements Beginning {}
    }

    /** The least time between the beginnings of two advertisements that both count. */
    Duration spacing(AdNetwork network) {
        return network.leastWatching().plus(rules.gap());
    }

    /** Begins a session of a member on a device. */
    Beginning begin(String memberId, String deviceId, String slot, AdNetwork network) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        AdOutcome why = obstacle(memberId, deviceId, network, now, today);
        if (why != AdOutcome.COUNTED) {
            log.tally(today, network.name(), why);
            return new Beginning.Refused(why);
        }
        AdToken session =
                new AdToken(
                        memberId,
                        deviceId,
                        slot,
                        network.name(),
                        today,
                        now,
                        now.plus(rules.sessionLife()),
                        randomNumber());
        store.begin(session);
        return new Beginning.Begun(session, tokens.write(session));
    }

    /** What stands against beginning; {@link AdOutcome#COUNTED} for nothing. */
    private AdOutcome obstacle(
            String memberId, String deviceId, AdNetwork network, Instant now, LocalDate today) {
        if (store.watched(memberId, today) >= rules.dailyCap()) {
            return AdOutcome.OVER_CAP;
        }
        if (store.isCloseToAnother(memberId, now, spacing(network))) {
            return AdOutcome.TOO_CLOSE;
        }
        return store.admit(deviceId, memberId, rules.membersPerDevice(), now)
                ? AdOutcome.COUNTED
                : AdOutcome.DEVICE_LIMIT;
    }

    /** A number that nobody guesses. */
    static String randomNumber() {
        byte[] bytes = new byte[NUMBER_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
