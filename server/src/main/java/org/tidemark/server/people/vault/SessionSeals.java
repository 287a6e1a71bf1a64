package org.tidemark.server.people.vault;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SessionSeal;

/** Seals what waits in sessions. */
@Component
class SessionSeals implements SessionSeal {

    private static final String EACH = "";

    private final Seals seals;

    SessionSeals(Seals seals) {
        this.seals = seals;
    }

    @Override
    public byte[] seal(byte[] plain) {
        return seals.seal(SealedColumn.SESSION, EACH, plain);
    }

    @Override
    public Optional<byte[]> open(byte[] sealed) {
        try {
            return Optional.of(seals.open(SealedColumn.SESSION, EACH, sealed));
        } catch (SealException closed) {
            return Optional.empty();
        }
    }
}
