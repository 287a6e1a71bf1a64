package org.tidemark.server.trade.orders;

import java.time.OffsetDateTime;

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
        OffsetDateTime dueAt,
        int region,
        String recipient,
        String phone,
        String street,
        String carrier,
        String tracking,
        OffsetDateTime receivedAt,
        String returningFrom,
        OffsetDateTime returnUntil) {

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
    static Parcel waiting(String orderNumber, Delivery to) {
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

    Parcel shipped(String by, String under, OffsetDateTime receivedBy) {
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

    Parcel received(OffsetDateTime at, OffsetDateTime until) {
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

    Parcel inReturn() {
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
    Parcel afterReturn(OffsetDateTime due) {
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
