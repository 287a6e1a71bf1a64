package org.tidemark.server.people.clients;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.ProgramKeys;
import org.tidemark.server.web.access.SignedInProgram;

/** Knows the keys of clients; a use is noted once a minute. */
@Component
final class ClientKeys implements ProgramKeys {

    private final ClientStore store;

    ClientKeys(ClientStore store) {
        this.store = store;
    }

    @Override
    public Optional<SignedInProgram> find(String key) {
        return ClientKeyText.read(key).flatMap(this::valid);
    }

    private Optional<SignedInProgram> valid(ClientKeyText key) {
        Optional<ClientStore.Kept> kept =
                store.valid(key.id()).filter(one -> one.hash().matches(key.text()));
        kept.filter(one -> !one.used()).ifPresent(one -> store.used(key.id()));
        return kept.map(ClientStore.Kept::program);
    }
}
