package org.tidemark.server.trade.coupons;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.web.site.PublishedStage;
import org.tidemark.server.web.text.PartsHash;

/**
 * Something that is taken off prices, by rules that never change once they are published.
 *
 * @param place where it is taken off
 * @param level of whom pieces cost less, as {@link #level} writes it; empty for everybody
 * @param leastFen the least that its goods come to, 0 for any sum
 * @param products for which it is; with categories none besides them, without both all goods
 * @param categories for which it is, those below them too
 * @param from the first day on which it is taken off, by the ledger's zone
 * @param until the last
 * @param hours of each of these days
 * @param most how many there are in all, pieces of a flash sale; 0 for any number
 * @param mostEach how many a member gets, pieces of a flash sale; 0 for any number
 * @param code that gets a coupon, empty where none does
 * @param agreedBy the second person; empty while it is proposed
 * @param publishedAt when he agreed; empty while it is proposed
 * @param endedOn the first day on which none was given any more, where it was ended early
 */
public record CouponKind(
        String id,
        LocalizedText name,
        CouponWay way,
        CouponPlace place,
        String level,
        CouponValue value,
        long leastFen,
        List<String> products,
        List<String> categories,
        LocalDate from,
        LocalDate until,
        CouponHours hours,
        int most,
        int mostEach,
        String code,
        String proposedBy,
        OffsetDateTime proposedAt,
        String agreedBy,
        Optional<OffsetDateTime> publishedAt,
        Optional<LocalDate> endedOn) {

    public CouponKind {
        products = List.copyOf(products);
        categories = List.copyOf(categories);
    }

    /** A level of a programme as it is kept. */
    public static String level(String programme, String name) {
        return programme + "/" + name;
    }

    /** Where it stands on a day. */
    public PublishedStage stage(LocalDate day) {
        return PublishedStage.on(day, publishedAt.isPresent(), from, lastDay());
    }

    /** The last day on which one is given, as it was in the end. */
    private LocalDate lastDay() {
        return endedOn.map(ended -> ended.minusDays(1))
                .filter(last -> last.isBefore(until))
                .orElse(until);
    }

    /** Whether a coupon of it that was given is taken off on that day, ended early or not. */
    public boolean isHonoured(LocalDate day) {
        return publishedAt.isPresent() && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is for goods that stand there. */
    boolean covers(GoodsPlace place) {
        return products.isEmpty() && categories.isEmpty()
                || products.contains(place.productId())
                || categories.contains(place.categoryId())
                || categories.contains(place.topCategoryId());
    }

    /** The same where an amount off a piece is told as a share of its price, rounded up. */
    CouponKind asShare(long pieceFen) {
        if (value.sharePpm() > 0) {
            return this;
        }
        long share =
                Math.min(
                        Exact.ONE_PPM - 1L,
                        Exact.mulDivCeil(value.amountFen(), Exact.ONE_PPM, pieceFen));
        return new CouponKind(
                id,
                name,
                way,
                place,
                level,
                new CouponValue(0, Math.toIntExact(share), 0),
                leastFen,
                products,
                categories,
                from,
                until,
                hours,
                most,
                mostEach,
                code,
                proposedBy,
                proposedAt,
                agreedBy,
                publishedAt,
                endedOn);
    }

    /** Whether it is for some goods only. */
    boolean isForSome() {
        return !products.isEmpty() || !categories.isEmpty();
    }

    /** Whether both are taken off on some day. */
    boolean meets(CouponKind other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** The hash of all that is published of it; each part with its length before it. */
    String hash() {
        return PartsHash.ofTexts(
                List.of(
                        id,
                        name.zh(),
                        name.en(),
                        way.name(),
                        level,
                        value.toString(),
                        Long.toString(leastFen),
                        String.join(" ", products),
                        String.join(" ", categories),
                        from.toString(),
                        until.toString(),
                        Integer.toString(most),
                        Integer.toString(mostEach),
                        code
                                + (hours.isPart() ? " " + hours.text() : "")
                                + (place == CouponPlace.TILL ? " " + place : "")));
    }
}
