package org.tidemark.server.trade.stores.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on earth (WGS 84), in millionths of a degree.
 *
 * @param latitude north of the equator, from -90 degrees to 90
 * @param longitude east of Greenwich, from -180 degrees to 180
 */
public record GeoPoint(int latitude, int longitude) {

    private static final Pattern PAIR =
            Pattern.compile(
                    "(-?[0-9]{1,3}(?:\\.[0-9]{1,20})?)\\s*[,，]\\s*"
                            + "(-?[0-9]{1,3}(?:\\.[0-9]{1,20})?)");
    private static final int DECIMALS = 6;
    private static final int MOST_LATITUDE = 90_000_000;
    private static final int MOST_LONGITUDE = 180_000_000;

    public GeoPoint {
        if (Math.abs(latitude) > MOST_LATITUDE || Math.abs(longitude) > MOST_LONGITUDE) {
            throw new IllegalArgumentException("no place: " + latitude + ", " + longitude);
        }
    }

    /** What {@link #text} writes, or a map shows; empty where it is no place. */
    public static Optional<GeoPoint> read(String typed) {
        Matcher pair = PAIR.matcher(typed.strip());
        if (!pair.matches()) {
            return Optional.empty();
        }
        int latitude = millionths(pair.group(1));
        int longitude = millionths(pair.group(2));
        return Math.abs(latitude) > MOST_LATITUDE || Math.abs(longitude) > MOST_LONGITUDE
                ? Optional.empty()
                : Optional.of(new GeoPoint(latitude, longitude));
    }

    private static int millionths(String degrees) {
        return new BigDecimal(degrees)
                .movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** {@code 22.543100}. */
    public String latitudeText() {
        return degrees(latitude);
    }

    /** {@code 114.057900}. */
    public String longitudeText() {
        return degrees(longitude);
    }

    /** {@code 22.543100, 114.057900}. */
    public String text() {
        return latitudeText() + ", " + longitudeText();
    }

    private static String degrees(int millionths) {
        return BigDecimal.valueOf(millionths, DECIMALS).toPlainString();
    }
}
