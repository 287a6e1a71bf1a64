package org.tidemark.server.web.brand;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of three parts of eight bits, and what follows from it for a page by day. Contrast and
 * luminance are those of WCAG 2.2.
 */
public record BrandColour(int red, int green, int blue) {

    /** What text of usual size needs on its ground. */
    private static final double READABLE = 4.5;

    private static final BrandColour WHITE = new BrandColour(255, 255, 255);
    private static final BrandColour BLACK = new BrandColour(0, 0, 0);
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int DARKER = 25;
    private static final int SOFTER = 90;
    private static final int HUNDRED = 100;

    /** The colour of that text, {@code #0b5d5e}; empty where it is none. */
    public static Optional<BrandColour> read(String text) {
        if (!HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        int all = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new BrandColour(all >> 16, all >> 8 & 0xff, all & 0xff));
    }

    /** Whether white can be read on it, and it on white. */
    public boolean isReadableOnWhite() {
        return contrast(WHITE) >= READABLE;
    }

    /** The contrast with another colour, from 1 to 21. */
    double contrast(BrandColour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private BrandColour mixed(BrandColour other, int percent) {
        return new BrandColour(
                mixed(red, other.red, percent),
                mixed(green, other.green, percent),
                mixed(blue, other.blue, percent));
    }

    private static int mixed(int one, int other, int percent) {
        return (one * (HUNDRED - percent) + other * percent) / HUNDRED;
    }

    /** As it stands in styles. */
    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** The style of a page by day; by night it stays Tidemark's, whose contrasts are known. */
    public String style() {
        return "@media not (prefers-color-scheme: dark) {\n:root { --tide: %s; --tide-dark: %s; --tide-soft: %s; --focus: %s; }\n}\n"
                .formatted(hex(), mixed(BLACK, DARKER).hex(), mixed(WHITE, SOFTER).hex(), hex());
    }
}
