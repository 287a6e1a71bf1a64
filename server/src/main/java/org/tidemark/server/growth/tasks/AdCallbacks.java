package org.tidemark.server.growth.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.growth.days.ClosedDays;

/** Takes the networks' callbacks: the only thing that counts an advertisement. */
@Service
final class AdCallbacks {

    /** The longest transaction id that is taken. */
    private static final int MOST_CHARACTERS = 200;

    private final AdNetworks networks;
    private final AdTokens tokens;
    private final AdStore store;
    private final AdLog log;
    private final Completions completions;
    private final ClosedDays days;
    private final AdSessions sessions;
    private final TaskProperties rules;
    private final Clock clock;

    AdCallbacks(
            AdNetworks networks,
            AdTokens tokens,
            AdStore store,
            AdLog log,
            Completions completions,
            ClosedDays days,
            AdSessions sessions,
            TaskProperties rules,
            Clock clock) {
        this.networks = networks;
        this.tokens = tokens;
        this.store = store;
        this.log = log;
        this.completions = completions;
        this.days = days;
        this.sessions = sessions;
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes a callback; none where no such network is configured. */
    Optional<AdReply> take(String networkName, String rawQuery) {
        return networks.find(networkName).map(network -> network.reply(take(network, rawQuery)));
    }

    private AdOutcome take(AdNetwork network, String rawQuery) {
        AdOutcome outcome =
                switch (network.read(rawQuery)) {
                    case AdNetwork.Reading.Refused refused -> refused.why();
                    case AdNetwork.Reading.Genuine genuine -> take(network, genuine.callback());
                };
        log.tally(LocalDate.now(clock), network.name(), outcome);
        return outcome;
    }

    private AdOutcome take(AdNetwork network, AdCallback callback) {
        if (!isPlain(callback.transactionId())) {
            return AdOutcome.MALFORMED;
        }
        Instant now = clock.instant();
        Optional<AdToken> token = tokens.read(callback.customData());
        AdOutcome outcome =
                token.map(session -> weigh(network, callback, session, now))
                        .orElse(AdOutcome.BAD_TOKEN);
        log.enter(
                network.name(),
                callback.transactionId(),
                outcome,
                token.map(AdToken::memberId).orElse(""),
                now);
        if (token.isPresent() && outcome != AdOutcome.FOREIGN) {
            store.note(token.get().sessionId(), outcome);
        }
        if (outcome == AdOutcome.COUNTED) {
            completions.watched(token.get().memberId(), token.get().day());
        }
        return outcome;
    }

    private AdOutcome weigh(AdNetwork network, AdCallback callback, AdToken session, Instant now) {
        if (!session.network().equals(network.name())
                || !callback.userId().isEmpty() && !callback.userId().equals(session.memberId())) {
            return AdOutcome.FOREIGN;
        }
        if (store.isCounted(network.name(), callback.transactionId(), session.sessionId())) {
            return AdOutcome.REPEATED;
        }
        if (now.isAfter(session.expiresAt())) {
            return AdOutcome.EXPIRED;
        }
        if (!days.isOpen(session.day())) {
            return AdOutcome.DAY_CLOSED;
        }
        if (now.isBefore(session.startedAt().plus(network.leastWatching()))) {
            return AdOutcome.TOO_EARLY;
        }
        return store.count(
                session,
                callback.transactionId(),
                now,
                rules.dailyCap(),
                sessions.spacing(network));
    }

    private static boolean isPlain(String transactionId) {
        return transactionId.length() <= MOST_CHARACTERS
                && transactionId.chars().noneMatch(Character::isISOControl);
    }
}
