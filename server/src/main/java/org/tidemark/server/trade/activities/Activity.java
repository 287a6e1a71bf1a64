package org.tidemark.server.trade.activities;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.site.PublishedStage;
import org.tidemark.server.web.text.PartsHash;

/**
 * A programme or some goods with a period and a place in the shop.
 *
 * @param programmes whose points its goods bring
 * @param offers whose goods it shows; with products none besides them
 * @param products that it shows
 * @param from the first day in the shop, by the ledger's zone
 * @param until the last
 * @param announced whether it is shown before its first day
 * @param picture empty for none
 * @param agreedBy the second person; empty while it is proposed
 * @param publishedAt when he agreed; empty while it is proposed
 * @param endedOn the first day on which it was out of the shop, where it was taken out early
 */
public record Activity(
        String id,
        LocalizedText name,
        LocalizedText lead,
        List<String> programmes,
        List<String> offers,
        List<String> products,
        LocalDate from,
        LocalDate until,
        boolean announced,
        String picture,
        String proposedBy,
        OffsetDateTime proposedAt,
        String agreedBy,
        Optional<OffsetDateTime> publishedAt,
        Optional<LocalDate> endedOn) {

    public Activity {
        programmes = List.copyOf(programmes);
        offers = List.copyOf(offers);
        products = List.copyOf(products);
    }

    /** Where it stands on a day. */
    public PublishedStage stage(LocalDate day) {
        return PublishedStage.on(day, publishedAt.isPresent(), from, lastDay());
    }

    /** Whether the shop shows it on a day. */
    public boolean isShown(LocalDate day) {
        PublishedStage stage = stage(day);
        return stage == PublishedStage.RUNNING || stage == PublishedStage.TO_COME && announced;
    }

    /** Its last day in the shop, as it was in the end; the day before its first for none. */
    public LocalDate lastDay() {
        return endedOn.map(ended -> ended.minusDays(1))
                .filter(last -> last.isBefore(until))
                .orElse(until);
    }

    /** Whether somebody who has to do with those programmes has to do with it. */
    boolean concerns(List<String> used) {
        return programmes.stream().anyMatch(used::contains);
    }

    /** The paragraphs of its lead in one language. */
    public List<String> paragraphs(String text) {
        return List.of(text.split("\n\\s*\n"));
    }

    /** The hash of all that is published of it; each part with its length before it. */
    String hash() {
        return PartsHash.ofTexts(
                List.of(
                        id,
                        name.zh(),
                        name.en(),
                        lead.zh(),
                        lead.en(),
                        String.join(" ", programmes),
                        String.join(" ", offers),
                        String.join(" ", products),
                        from.toString(),
                        until.toString(),
                        Boolean.toString(announced),
                        picture));
    }
}
