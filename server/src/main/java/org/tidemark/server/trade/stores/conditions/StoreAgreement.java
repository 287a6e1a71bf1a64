package org.tidemark.server.trade.stores.conditions;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.server.web.text.PartsHash;

/**
 * A version of the agreement with a store.
 *
 * @param body its text, empty where the document says all
 * @param document whether there is a PDF of it
 * @param hash of all of it, SHA-256 in hexadecimal
 * @param agreedBy the owner, as the ledger knows him; empty while he has not agreed
 */
public record StoreAgreement(
        String store,
        int version,
        String title,
        String body,
        boolean document,
        String hash,
        String enteredBy,
        OffsetDateTime enteredAt,
        String agreedBy,
        Optional<OffsetDateTime> agreedAt) {

    /** Whether it waits for the owner. */
    public boolean waits() {
        return agreedAt.isEmpty();
    }

    /** Its paragraphs, empty lines between them. */
    public List<String> paragraphs() {
        return body.isEmpty() ? List.of() : List.of(body.split("\n\\s*\n"));
    }

    /** The hash of a version; each part with its length before it. */
    static String hash(String store, int version, String title, String body, byte[] document) {
        return PartsHash.of(
                List.of(
                        bytes(store),
                        bytes(Integer.toString(version)),
                        bytes(title),
                        bytes(body),
                        document));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
