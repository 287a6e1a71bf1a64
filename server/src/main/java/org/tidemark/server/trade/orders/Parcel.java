package org.tidemark.server.trade.orders;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an order has beside its purchase: where its goods are. Times are in the platform's zone.
 *
 * @param dueAt when it goes on by itself, null where it waits for somebody
 * @param receivedAt null before
 * @param returningFrom the stage before the open return, empty without one
 * @param returnUntil until when a return may be asked for, null before receipt
 */
public record Parcel(
        String orderNumber,
        Stage stage,
        @Nullable OffsetDateTime dueAt,
        int region,
        String recipient,
        String phone,
        String street,
        String carrier,
        String tracking,
        @Nullable OffsetDateTime receivedAt,
        String returningFrom,
        @Nullable OffsetDateTime returnUntil) {

    /** How long goods are on their way before they count as received. */
    public static final Duration RECEIVED_AFTER = Duration.ofDays(10);

    /** Where the goods are. */
    public enum Stage {
        /** On our shelves, promised. */
        WAITING,
        /** On their way. */
        SHIPPED,
        /** With the buyer. */
        RECEIVED,
        /** With the buyer or on their way back: a return is open. */
        IN_RETURN
    }

    /** Of an order that was just placed. */
    public static Parcel waiting(String orderNumber, Delivery to) {
        return new Parcel(
                orderNumber,
                Stage.WAITING,
                null,
                to.region(),
                to.recipient(),
                to.phone(),
                to.street(),
                "",
                "",
                null,
                "",
                null);
    }

    /** Where it goes to. */
    public Delivery delivery() {
        return new Delivery(region, recipient, phone, street);
    }

    public Parcel shipped(String by, String under, OffsetDateTime receivedBy) {
        return new Parcel(
                orderNumber,
                Stage.SHIPPED,
                receivedBy,
                region,
                recipient,
                phone,
                street,
                by,
                under,
                null,
                "",
                null);
    }

    public Parcel received(OffsetDateTime at, OffsetDateTime until) {
        return new Parcel(
                orderNumber,
                Stage.RECEIVED,
                until,
                region,
                recipient,
                phone,
                street,
                carrier,
                tracking,
                at,
                "",
                until);
    }

    public Parcel inReturn() {
        return new Parcel(
                orderNumber,
                Stage.IN_RETURN,
                null,
                region,
                recipient,
                phone,
                street,
                carrier,
                tracking,
                receivedAt,
                stage.name(),
                returnUntil);
    }

    /** Back to where it was before the return. */
    public Parcel afterReturn(OffsetDateTime due) {
        return new Parcel(
                orderNumber,
                Stage.valueOf(returningFrom),
                due,
                region,
                recipient,
                phone,
                street,
                carrier,
                tracking,
                receivedAt,
                "",
                returnUntil);
    }
}
