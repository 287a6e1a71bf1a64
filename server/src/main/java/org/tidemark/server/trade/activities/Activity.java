package org.tidemark.server.trade.activities;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;

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

    /** Where an activity stands on a day. */
    public enum Stage {
        /** A second person has not agreed. */
        PROPOSED,
        TO_COME,
        RUNNING,
        OVER
    }

    /** Where it stands on a day. */
    public Stage stage(LocalDate day) {
        if (publishedAt.isEmpty()) {
            return Stage.PROPOSED;
        }
        if (day.isAfter(until) || endedOn.filter(ended -> !day.isBefore(ended)).isPresent()) {
            return Stage.OVER;
        }
        return day.isBefore(from) ? Stage.TO_COME : Stage.RUNNING;
    }

    /** Whether the shop shows it on a day. */
    public boolean isShown(LocalDate day) {
        Stage stage = stage(day);
        return stage == Stage.RUNNING || stage == Stage.TO_COME && announced;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
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
                            picture)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
