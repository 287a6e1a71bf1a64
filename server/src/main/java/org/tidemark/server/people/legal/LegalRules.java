package org.tidemark.server.people.legal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tidemark.server.kernel.coming.NoticeRule;

/** Which version holds, and from when a new one may. */
final class LegalRules {

    /** The notice that members get of every version but the first, in days. */
    static final int NOTICE_DAYS = 7;

    /** Counted as the notice of a plan is. */
    private static final NoticeRule NOTICE = NoticeRule.of(NOTICE_DAYS);

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

    /** The first day from which a version may hold that is published today, by its notice. */
    static LocalDate earliest(boolean first, LocalDate today) {
        return NOTICE.earliest(!first, today);
    }

    /**
     * The first day from which the next version may hold: not before any that is published, so that
     * a higher number never holds before a lower one.
     */
    static LocalDate earliest(List<LegalText> published, LocalDate today) {
        return published.stream()
                .map(LegalText::from)
                .reduce(
                        earliest(published.isEmpty(), today),
                        (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The last day on which a version may begin that is published today. */
    static LocalDate latest(LocalDate today) {
        return today.plusDays(NoticeRule.MOST_AHEAD);
    }

    /** Whether versions would begin in the order of their numbers with this one among them. */
    static boolean inOrder(List<LegalText> published, LegalText added) {
        return published.stream()
                .allMatch(other ->
                        other.version() < added.version()
                                ? !other.from().isAfter(added.from())
                                : !other.from().isBefore(added.from()));
    }
}
