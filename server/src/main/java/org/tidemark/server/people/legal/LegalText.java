package org.tidemark.server.people.legal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.text.PartsHash;

/**
 * A version of a text.
 *
 * @param from the first day on which it holds, by the ledger's zone
 * @param hash of all that is shown of it, SHA-256 in hexadecimal
 * @param agreedBy the second person; empty while it is proposed
 * @param publishedAt when he agreed; empty while it is proposed
 */
public record LegalText(
        LegalKind kind,
        int version,
        LocalizedText text,
        LocalDate from,
        String hash,
        String proposedBy,
        OffsetDateTime proposedAt,
        String agreedBy,
        Optional<OffsetDateTime> publishedAt) {

    /** Its name in addresses: {@code terms-2}. */
    public String code() {
        return kind.code() + "-" + version;
    }

    /** Its paragraphs, empty lines between them. */
    public List<String> paragraphs(String text) {
        return List.of(text.split("\n\\s*\n"));
    }

    /** The hash of a text; each part with its length before it. */
    static String hash(LegalKind kind, int version, LocalizedText text, LocalDate from) {
        return PartsHash.ofTexts(
                List.of(
                        kind.name(),
                        Integer.toString(version),
                        from.toString(),
                        text.zh(),
                        text.en()));
    }
}
