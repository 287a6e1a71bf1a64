package org.tidemark.server.people.legal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which version holds, and from when a new one may. */
final class LegalRules {

    /** The notice that members get of every version but the first, in days. */
    static final int NOTICE_DAYS = 7;

    private LegalRules() {}

    /**
     * The version that holds on a day: of those that have begun, that which began last.
     *
     * @param published versions of one kind
     */
    static Optional<LegalText> inForce(List<LegalText> published, LocalDate day) {
        return published.stream()
                .filter(text -> !text.from().isAfter(day))
                .max(Comparator.comparing(LegalText::from).thenComparingInt(LegalText::version));
    }

    /** The first day from which a version may hold that is published today. */
    static LocalDate earliest(boolean first, LocalDate today) {
        return first ? today : today.plusDays(NOTICE_DAYS);
    }
}
