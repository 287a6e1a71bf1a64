package org.tidemark.server.people.legal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Terms and privacy texts, for staff. */
public record LegalDeskPage(List<OfKind> kinds) {

    public LegalDeskPage {
        kinds = List.copyOf(kinds);
    }

    /**
     * The versions of one kind.
     *
     * @param versions the newest first
     * @param earliest the first day from which a new version may hold
     */
    public record OfKind(LegalKind kind, List<LegalText> versions, LocalDate earliest) {

        public OfKind {
            versions = List.copyOf(versions);
        }

        /** The words of one language of the newest version, to go on from. */
        public String newest(boolean zh) {
            return versions.isEmpty()
                    ? ""
                    : zh ? versions.getFirst().text().zh() : versions.getFirst().text().en();
        }
    }

    static LegalDeskPage of(LegalStore store, LegalTexts texts) {
        return new LegalDeskPage(
                Arrays.stream(LegalKind.values())
                        .map(kind ->
                                new OfKind(
                                        kind,
                                        store.all(kind),
                                        LegalRules.earliest(texts.published(kind), texts.today())))
                        .toList());
    }
}
