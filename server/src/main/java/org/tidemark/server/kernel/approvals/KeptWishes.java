package org.tidemark.server.kernel.approvals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidemark.server.kernel.ledger.KeptCommands;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is wanted, as the table keeps it: a command as the journal writes it, or names and values.
 */
final class KeptWishes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] NONE = {};

    private record Kept(Map<String, String> shown, Map<String, String> kept) {}

    private KeptWishes() {}

    static byte[] command(Wanted wanted) {
        return switch (wanted) {
            case Wanted.OfLedger ledgers -> KeptCommands.bytes(ledgers.command());
            case Wanted.OfPlatform _ -> NONE;
        };
    }

    static String particulars(Wanted wanted) {
        return switch (wanted) {
            case Wanted.OfLedger _ -> "";
            case Wanted.OfPlatform ours ->
                    JSON.writeValueAsString(new Kept(ours.particulars(), ours.kept()));
        };
    }

    static Optional<Wanted> of(String id, byte[] command, String particulars) {
        if (!particulars.isEmpty()) {
            Kept read = JSON.readValue(particulars, Kept.class);
            return Optional.of(
                    new Wanted.OfPlatform(
                            id, new TreeMap<>(read.shown()), new TreeMap<>(read.kept())));
        }
        return command.length == 0
                ? Optional.empty()
                : Optional.of(new Wanted.OfLedger(KeptCommands.of(id, command)));
    }
}
