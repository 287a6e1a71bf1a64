package org.tidemark.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What health must say while a fault lasts: within a time one of some states, and from then on
 * until the fault is taken away no other one.
 *
 * @param reached one of these must be seen; empty where the fault may be too short to be seen
 * @param within so soon after the fault
 * @param then each later look must be one of these
 */
record HealthRule(Set<HealthState> reached, Duration within, Set<HealthState> then) {

    /** The time in which a fault must show. */
    static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** It must show one state and stay there. */
    static HealthRule shows(Duration within, HealthState first, HealthState... others) {
        Set<HealthState> states = EnumSet.of(first, others);
        return new HealthRule(states, within, states);
    }

    /** It may show, and must never show anything else. */
    static HealthRule mayShow(HealthState first, HealthState... others) {
        return new HealthRule(Set.of(), Duration.ZERO, EnumSet.of(first, others));
    }

    /**
     * What was wrong, empty where all was right. A look that straddles two states fits none: one
     * alone between two that fit is no fault, unless it says that all is well.
     *
     * @param looks since the fault, until it was taken away, in order
     */
    Optional<String> broken(List<HealthLook> looks, long faultNanos) {
        int begin = 0;
        if (!reached.isEmpty()) {
            begin = first(looks, reached);
            if (begin < 0) {
                return Optional.of("health never said " + reached + " but " + texts(looks));
            }
            long late = looks.get(begin).answeredNanos() - faultNanos;
            if (late > within.toNanos()) {
                return Optional.of(
                        "health said %s only after %.1f s".formatted(reached, late / 1e9));
            }
        }
        for (int i = begin; i < looks.size(); i++) {
            HealthLook look = looks.get(i);
            boolean alone = i + 1 >= looks.size() || fits(looks.get(i + 1), then);
            if (!fits(look, then) && !(alone && !HealthState.WELL.fits(look))) {
                return Optional.of("health said " + look.text() + " where only " + then + " fits");
            }
        }
        return Optional.empty();
    }

    /** When the fault showed, in nanoseconds after it; empty where it never did. */
    Optional<Duration> shown(List<HealthLook> looks, long faultNanos) {
        int at = reached.isEmpty() ? -1 : first(looks, reached);
        return at < 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(looks.get(at).answeredNanos() - faultNanos));
    }

    private static int first(List<HealthLook> looks, Set<HealthState> states) {
        for (int i = 0; i < looks.size(); i++) {
            if (fits(looks.get(i), states)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean fits(HealthLook look, Set<HealthState> states) {
        return states.stream().anyMatch(state -> state.fits(look));
    }

    /** What was said, each change once. */
    static String texts(List<HealthLook> looks) {
        StringBuilder told = new StringBuilder();
        String last = "";
        for (HealthLook look : looks) {
            if (!look.text().equals(last)) {
                told.append(last.isEmpty() ? "" : " ").append(look.text());
                last = look.text();
            }
        }
        return told.toString();
    }

    @Override
    public String toString() {
        return reached.stream().map(Enum::name).collect(Collectors.joining(" or "))
                + " within "
                + within.toSeconds()
                + " s, then "
                + then;
    }
}
