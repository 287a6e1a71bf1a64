package org.tidemark.server.trade.coupons;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.tidemark.server.trade.catalogue.Listing;
import org.tidemark.server.web.site.PublishedStage;

/**
 * A flash sale as a visitor finds it.
 *
 * @param state where it stands now
 * @param begins when its hours begin that run now, or come next; where it has the whole day, its
 *     first day
 * @param ends when they end
 * @param left pieces in all
 * @param yours pieces that whoever looks still gets at its price
 * @param goods its products, empty where only the sale itself is asked for
 */
public record FlashSale(
        CouponKind kind,
        State state,
        OffsetDateTime begins,
        OffsetDateTime ends,
        long left,
        long yours,
        Listing goods) {

    /** Where a sale stands. */
    public enum State {
        RUNNING,
        /** Its hours come later, today or on another day. */
        TO_COME,
        /** It has no piece left. */
        SOLD_OUT,
        /** Its last hours are over. */
        ENDED;

        /** The key of its name. */
        public String key() {
            return "coupons.flash.state." + name();
        }
    }

    /** The day of the hours that run at a moment, or come next; its last where none comes. */
    static LocalDate day(CouponKind kind, OffsetDateTime at) {
        LocalDate today = at.toLocalDate();
        LocalDate next = kind.hours().isOver(at.toLocalTime()) ? today.plusDays(1) : today;
        LocalDate first = next.isBefore(kind.from()) ? kind.from() : next;
        return first.isAfter(kind.until()) ? kind.until() : first;
    }

    /** Where a published sale stands at a moment. */
    static State standing(CouponKind kind, OffsetDateTime at, long left) {
        LocalDate today = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        PublishedStage stage = kind.stage(today);
        boolean lastHours = today.equals(kind.until()) && kind.hours().isOver(time);
        if (stage == PublishedStage.OVER || lastHours) {
            return State.ENDED;
        }
        if (left <= 0) {
            return State.SOLD_OUT;
        }
        return stage == PublishedStage.RUNNING && kind.hours().has(time)
                ? State.RUNNING
                : State.TO_COME;
    }

    /** A sale of a moment, which is told in that zone. */
    static FlashSale at(OffsetDateTime at, ZoneId zone, CouponKind kind, Sold sold, Listing goods) {
        boolean part = kind.hours().isPart();
        LocalDateTime first = (part ? day(kind, at) : kind.from()).atStartOfDay();
        LocalDateTime last = (part ? day(kind, at) : kind.until()).atStartOfDay();
        return new FlashSale(
                kind,
                standing(kind, at, sold.left()),
                first.plusMinutes(kind.hours().opens()).atZone(zone).toOffsetDateTime(),
                last.plusMinutes(kind.hours().closes()).atZone(zone).toOffsetDateTime(),
                sold.left(),
                sold.yours(),
                goods);
    }

    /** Pieces that are left, in all and for whoever looks. */
    record Sold(long left, long yours) {}
}
