package org.tidemark.server.people.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.web.access.ApiScope;

/** Makes and ends clients and their keys. */
@Service
public class ApiClients {

    /** Keys stay valid beside a new one for as long as they were. */
    static final int AS_THEY_WERE = -1;

    private final ClientStore store;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApiClients(ClientStore store, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<ApiClient> all() {
        return store.all();
    }

    /**
     * Makes a client with a first key. All that the making needs stands in the parameters, so that
     * it can be done when a second person has agreed.
     *
     * @return the key, shown never again; empty when the name was given before
     */
    public Optional<String> make(NewClient wanted, String by) {
        return within(() -> {
            if (!store.enter(wanted, by)) {
                return Optional.empty();
            }
            audit.note(by, "clients.made", wanted.name(), names(wanted.scopes()));
            return Optional.of(key(wanted.name(), wanted.keyDays(), by));
        });
    }

    /**
     * Makes another key of a client.
     *
     * @param keyDays for how long it is valid, 0 for no end
     * @param overlapHours for how long those before it stay valid; {@link #AS_THEY_WERE} for as
     *     long as they were
     * @return the key, shown never again; empty where the client is over or has two valid keys
     */
    public Optional<String> makeKey(String client, int keyDays, int overlapHours, String by) {
        return within(() -> {
            Instant now = clock.instant();
            if (store.locked(client).filter(one -> one.hasRoom(now)).isEmpty()) {
                return Optional.empty();
            }
            if (overlapHours != AS_THEY_WERE) {
                store.endKeys(client, now.plus(Duration.ofHours(overlapHours)));
            }
            return Optional.of(key(client, keyDays, by));
        });
    }

    /** Ends a key now; false where it was over already. */
    public boolean endKey(String keyId, String by) {
        return within(
                        () -> {
                            Optional<String> whose = store.endKey(keyId);
                            whose.ifPresent(
                                    client -> audit.note(by, "clients.key-ended", client, keyId));
                            return whose;
                        })
                .isPresent();
    }

    /** Ends a client and all of its keys; false where it was over already. */
    public boolean end(String client, String by) {
        return within(
                        () -> {
                            if (!store.end(client)) {
                                return Optional.empty();
                            }
                            store.endKeys(client, clock.instant());
                            audit.note(by, "clients.ended", client, "");
                            return Optional.of(client);
                        })
                .isPresent();
    }

    private String key(String client, int days, String by) {
        ClientKeyText key = ClientKeyText.random();
        Optional<Instant> ends =
                days == 0
                        ? Optional.empty()
                        : Optional.of(clock.instant().plus(Duration.ofDays(days)));
        store.enterKey(client, key, ends, by);
        audit.note(by, "clients.key-made", client, key.id());
        return key.text();
    }

    private <T> Optional<T> within(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static String names(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::text).collect(Collectors.joining(", "));
    }
}
