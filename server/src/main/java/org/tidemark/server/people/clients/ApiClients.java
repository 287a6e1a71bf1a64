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
import org.tidemark.server.web.signatures.RequestKey;

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
     * Makes a client with a first key that opens what its scopes say.
     *
     * @return the key, shown never again; empty when the name was given before
     */
    public Optional<String> make(NewClient wanted, String by) {
        return make(wanted, true, by).map(ClientKeyText::text);
    }

    /** The same, with a key that opens nothing before a second person agrees. */
    Optional<ClientKeyText> prepare(NewClient wanted, String by) {
        return make(wanted, false, by);
    }

    private Optional<ClientKeyText> make(NewClient wanted, boolean agreed, String by) {
        return within(() -> {
            if (!store.enter(wanted, by)) {
                return Optional.empty();
            }
            audit.note(by, "clients.made", wanted.name(), names(wanted.scopes()));
            return Optional.of(key(wanted.name(), wanted.keyDays(), agreed, by));
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
            Optional<ClientKeyText> made = another(client, keyDays, true, by);
            made.ifPresent(key -> replaceOthers(client, key.id(), overlapHours));
            return made.map(ClientKeyText::text);
        });
    }

    /** The same, with a key that opens nothing, and ends nothing, before a second person agrees. */
    Optional<ClientKeyText> prepareKey(String client, int keyDays, String by) {
        return within(() -> another(client, keyDays, false, by));
    }

    private Optional<ClientKeyText> another(String client, int keyDays, boolean agreed, String by) {
        return store.locked(client)
                .filter(one -> one.hasRoom(clock.instant()))
                .map(one -> key(client, keyDays, agreed, by));
    }

    private void replaceOthers(String client, String keyId, int overlapHours) {
        if (overlapHours != AS_THEY_WERE) {
            store.endKeys(client, keyId, clock.instant().plus(Duration.ofHours(overlapHours)));
        }
    }

    /** A second person has agreed to a key; false where it or its client is over. */
    boolean agree(String client, String keyId, int overlapHours, String by) {
        return within(
                        () -> {
                            if (!store.agree(keyId)) {
                                return Optional.empty();
                            }
                            replaceOthers(client, keyId, overlapHours);
                            audit.note(by, "clients.key-agreed", client, keyId);
                            return Optional.of(keyId);
                        })
                .isPresent();
    }

    /**
     * What a client may do becomes something else, for all of its keys, from their next request on.
     *
     * @return false where the client is over, or may do something else by now than was looked at
     */
    boolean change(String client, ScopeChange change, String by) {
        return within(
                        () -> {
                            if (!store.change(client, change)) {
                                return Optional.empty();
                            }
                            audit.note(by, "clients.scopes", client, names(change.wanted()));
                            return Optional.of(client);
                        })
                .isPresent();
    }

    /**
     * A client signs its requests from now on, with another key, or need not any more.
     *
     * @param was what it signs with as somebody has seen it, and {@code wanted} what it is to be;
     *     empty for nothing
     * @return false where the client is over, or signs with something else by now
     */
    boolean changeRequestKey(String client, String was, String wanted, String by) {
        return within(
                        () -> {
                            if (!store.changeRequestKey(client, was, wanted)) {
                                return Optional.empty();
                            }
                            audit.note(by, "clients.request-key", client, wanted);
                            return Optional.of(client);
                        })
                .isPresent();
    }

    /** What a client may do. */
    Set<ApiScope> scopes(String client) {
        return find(client).map(ApiClient::scopes).orElse(Set.of());
    }

    /** What a client signs its requests with; empty where it need not. */
    String requestKey(String client) {
        return find(client).flatMap(ApiClient::requestKey).map(RequestKey::text).orElse("");
    }

    private Optional<ApiClient> find(String client) {
        return store.all().stream().filter(one -> one.name().equals(client)).findFirst();
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
                            store.endKeys(client, "", clock.instant());
                            audit.note(by, "clients.ended", client, "");
                            return Optional.of(client);
                        })
                .isPresent();
    }

    private ClientKeyText key(String client, int days, boolean agreed, String by) {
        ClientKeyText key = ClientKeyText.random();
        Optional<Instant> ends =
                days == 0
                        ? Optional.empty()
                        : Optional.of(clock.instant().plus(Duration.ofDays(days)));
        store.enterKey(client, key, ends, agreed, by);
        audit.note(by, "clients.key-made", client, key.id());
        return key;
    }

    private <T> Optional<T> within(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    static String names(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::text).collect(Collectors.joining(", "));
    }
}
