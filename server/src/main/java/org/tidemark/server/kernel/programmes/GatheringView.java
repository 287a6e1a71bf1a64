package org.tidemark.server.kernel.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.fact.Gathering;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;

/**
 * Buyers who come together under a programme.
 *
 * @param plan in force
 * @param fundFen what they have put in
 */
public record GatheringView(String programme, Plan plan, Gathering gathering, long fundFen) {

    /** The day at whose close it ends where it is too few; empty where it has not begun. */
    public Optional<LocalDate> lastDay() {
        return gathering.open()
                ? Optional.of(LocalDate.ofEpochDay(gathering.lastEpochDay()))
                : Optional.empty();
    }

    /** What an offer puts in of a price, in ppm; 0 for nothing. */
    public int sharePpm(OfferTerms offer) {
        return offer.split().funds().stream()
                .filter(share -> share.fund().equals(gathering.fund()))
                .mapToInt(share -> share.ratePpm())
                .sum();
    }

    /** The offers whose orders join. */
    public List<OfferTerms> offers() {
        return plan.offers().stream().filter(offer -> sharePpm(offer) > 0).toList();
    }
}
