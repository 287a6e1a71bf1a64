package org.tidemark.server.trade.coupons;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.web.site.NumberSeries;

/** Gives coupons: never more than there are in all, nor than a member gets, nor twice a cause. */
@Service
class CouponGiving implements Job {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;
    private static final String SIGN_UP = "sign-up";

    private final Coupons coupons;
    private final CouponStore store;
    private final CouponRows rows;
    private final NumberSeries numbers;
    private final TransactionTemplate transaction;

    CouponGiving(
            Coupons coupons,
            CouponStore store,
            CouponRows rows,
            NumberSeries numbers,
            TransactionTemplate transaction) {
        this.coupons = coupons;
        this.store = store;
        this.rows = rows;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /** What came of it. */
    enum Given {
        GIVEN,
        /** The member was given all that he gets. */
        ENOUGH,
        /** There are no more. */
        NONE_LEFT
    }

    /**
     * Gives a member one; whoever gives of the same kind at the same time waits for the other.
     *
     * @param cause once a cause
     */
    Given give(CouponKind kind, String member, String cause) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    int taken = store.lockedTaken(kind.id());
                    if (rows.wasGiven(kind.id(), member, cause)
                            || kind.mostEach() > 0
                                    && rows.given(kind.id(), member) >= kind.mostEach()) {
                        return Given.ENOUGH;
                    }
                    if (kind.most() > 0 && taken >= kind.most()) {
                        return Given.NONE_LEFT;
                    }
                    rows.give(numbers.next("q"), kind.id(), member, cause);
                    store.taken(kind.id(), 1);
                    return Given.GIVEN;
                }));
    }

    /** The kind of a code that gets coupons now; however it is written. */
    Optional<CouponKind> ofCode(String typed) {
        String code = code(typed);
        return coupons.running(CouponWay.CODE).stream()
                .filter(kind -> !code.isEmpty() && kind.code().equals(code))
                .findFirst();
    }

    /** A code without what people write between and beside it. */
    static String code(String typed) {
        return typed.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }

    /** Gives one for a code. */
    Given giveForCode(CouponKind kind, String member) {
        return give(kind, member, "code-" + (rows.given(kind.id(), member) + 1));
    }

    /** Whose first order of the shop has settled gets what there is for it. */
    void firstOrderSettled(String member) {
        List<CouponKind> kinds = coupons.running(CouponWay.FIRST_ORDER);
        if (!kinds.isEmpty() && rows.hasSettledOne(member)) {
            kinds.forEach(kind -> give(kind, member, "first-order"));
        }
    }

    @Override
    public String name() {
        return "sign-up-coupons";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** Whoever has signed up since a kind was published gets one. */
    @Override
    public int doWork() {
        int given = 0;
        for (CouponKind kind : coupons.running(CouponWay.SIGN_UP)) {
            List<String> without =
                    rows.signedUpWithout(
                            kind.id(), kind.publishedAt().orElse(kind.proposedAt()), AT_ONCE);
            for (String member : without) {
                if (give(kind, member, SIGN_UP) == Given.NONE_LEFT) {
                    break;
                }
                given++;
            }
        }
        return given;
    }
}
