package org.tidemark.server.kernel.clock;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two people end a doubt: one says that the clock is right as it is shown, another agrees. What was
 * said is forgotten with the process, as the doubt is.
 */
public final class ClockAcceptance {

    private final ClockGuard guard;
    private @Nullable Said said; // null before the first of the two

    private record Said(String who, ClockDoubt doubt, ClockLook shown) {}

    /** What became of it. */
    public enum Result {
        /** Another person is wanted. */
        ANOTHER_WANTED,
        /** The time is believed again. */
        ACCEPTED,
        /** The same person has said so before. */
        SAME_PERSON,
        /** The clocks have moved since the first one said so: it begins anew. */
        MOVED_SINCE,
        /** There is no doubt to end. */
        NO_DOUBT
    }

    ClockAcceptance(ClockGuard guard) {
        this.guard = guard;
    }

    /**
     * Somebody says that the clock is right.
     *
     * @param who the name of the account
     */
    public synchronized Result agree(String who) {
        ClockDoubt doubt = guard.doubt().orElse(null);
        if (doubt == null) {
            said = null;
            return Result.NO_DOUBT;
        }
        Said first = said;
        if (first == null || !first.doubt.equals(doubt)) {
            said = new Said(who, doubt, guard.shown());
            return Result.ANOTHER_WANTED;
        }
        if (first.who.equals(who)) {
            return Result.SAME_PERSON;
        }
        said = null;
        return guard.accept(first.shown) ? Result.ACCEPTED : Result.MOVED_SINCE;
    }

    /** Who has said so first, of the doubt that there is now. */
    public synchronized Optional<String> first() {
        Said first = said;
        return first != null && guard.doubt().filter(first.doubt::equals).isPresent()
                ? Optional.of(first.who)
                : Optional.empty();
    }
}
