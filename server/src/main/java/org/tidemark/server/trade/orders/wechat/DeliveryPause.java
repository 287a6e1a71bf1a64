package org.tidemark.server.trade.orders.wechat;

import java.time.Duration;

/** When a delivery is looked at again. */
final class DeliveryPause {

    /** After that many refusals a person looks. */
    static final int MOST_REFUSALS = 8;

    /** WeChat takes no report of a payment that is older. */
    static final Duration OVER = Duration.ofDays(330);

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration LATER = Duration.ofHours(1);
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final int DOUBLINGS = 5;

    private DeliveryPause() {}

    /** While it is not paid or not shipped, by how long ago it was opened. */
    static Duration unready(Duration age) {
        return age.compareTo(YOUNG) < 0 ? SOON : LATER;
    }

    /** After a try that came to nothing, by how many there were. */
    static Duration afterTry(int tries) {
        Duration longer = SOON.multipliedBy(1L << Math.min(Math.max(tries, 0), DOUBLINGS));
        return longer.compareTo(LATER) < 0 ? longer : LATER;
    }
}
