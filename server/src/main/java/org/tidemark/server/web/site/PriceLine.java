package org.tidemark.server.web.site;

import java.time.OffsetDateTime;

/**
 * The prices of a pool as the picture of them reads them, JSON: {@code
 * [["2026-01-01T09:30:00+08:00","1.428571"], ...]}, oldest first. Its axis is time, so a price that
 * stood still for long is a long flat stretch, and the last one stands until now.
 */
public final class PriceLine {

    private final StringBuilder json = new StringBuilder("[");
    private OffsetDateTime lastAt = OffsetDateTime.MIN;
    private long last;

    /** A price in millionths of the currency, from that time on. */
    public PriceLine from(OffsetDateTime at, long priceMicros) {
        json.append(json.length() > 1 ? "," : "")
                .append("[\"")
                .append(Figures.machineTime(at))
                .append("\",\"")
                .append(Figures.decimal(priceMicros))
                .append("\"]");
        lastAt = at;
        last = priceMicros;
        return this;
    }

    /** The whole, where the last price still stands at that time. */
    public String until(OffsetDateTime now) {
        if (json.length() > 1 && lastAt.isBefore(now)) {
            from(now, last);
        }
        return json.append(']').toString();
    }
}
