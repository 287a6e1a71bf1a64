package org.tidemark.simulator.report;

import org.tidemark.engine.money.Decimals;

/** Writes SVG elements; coordinates in tenths of a pixel. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /**
     * A picture that grows and shrinks with its place, told to those who cannot see it by the
     * title.
     */
    Svg(int width, int height, String title) {
        text.append("<svg viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(Html.escape(title))
                .append("\">\n");
    }

    Svg line(String style, int x1, int y1, int x2, int y2) {
        text.append("<line class=\"").append(style).append('"');
        attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
        text.append("/>\n");
        return this;
    }

    Svg bar(String style, int x, int y, int width, int height) {
        text.append("<rect class=\"").append(style).append('"');
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
        text.append("/>\n");
        return this;
    }

    Svg dot(String style, int x, int y, int radius) {
        text.append("<circle class=\"").append(style).append('"');
        attribute("cx", x).attribute("cy", y).attribute("r", radius);
        text.append("/>\n");
        return this;
    }

    Svg words(String style, int x, int y, String words) {
        text.append("<text class=\"").append(style).append('"');
        attribute("x", x).attribute("y", y);
        text.append('>').append(Html.escape(words)).append("</text>\n");
        return this;
    }

    Svg path(String style, String path) {
        text.append("<path class=\"").append(style).append("\" d=\"").append(path).append("\"/>\n");
        return this;
    }

    String end() {
        return text.append("</svg>").toString();
    }

    /** A coordinate as it stands in a path. */
    static String at(int tenths) {
        return Decimals.format(tenths, 1);
    }

    private Svg attribute(String name, int tenths) {
        text.append(' ').append(name).append("=\"").append(at(tenths)).append('"');
        return this;
    }
}
