package org.tidemark.server.faces.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A pen that knows a few things about light: bodies are lighter on the left and darker on the
 * right. A picture is 900 units wide and high, however many pixels it has.
 */
final class DemoPen {

    /** The side of a picture in the units in which things are drawn. */
    static final int SIDE = 900;

    private static final int PIXELS = 800;
    private static final Color INK = new Color(0x1D2B2E);

    private final BufferedImage image =
            new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    DemoPen() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale((double) PIXELS / SIDE, (double) PIXELS / SIDE);
    }

    /** A colour by its number. */
    static Color colour(int rgb) {
        return new Color(rgb);
    }

    /** A lighter colour. */
    static Color light(Color one, int percent) {
        return mixed(one, Color.WHITE, percent);
    }

    /** A darker colour. */
    static Color dark(Color one, int percent) {
        return mixed(one, INK, percent);
    }

    private static Color mixed(Color one, Color other, int otherPercent) {
        return new Color(
                mixed(one.getRed(), other.getRed(), otherPercent),
                mixed(one.getGreen(), other.getGreen(), otherPercent),
                mixed(one.getBlue(), other.getBlue(), otherPercent));
    }

    private static int mixed(int one, int other, int otherPercent) {
        return (one * (100 - otherPercent) + other * otherPercent) / 100;
    }

    /** What stands behind the thing: a wall and a table in soft colours of it. */
    void ground(Color main, int table) {
        pen.setPaint(new GradientPaint(0, 0, light(main, 90), 0, SIDE, light(main, 76)));
        pen.fill(new Rectangle2D.Float(0, 0, SIDE, SIDE));
        pen.setPaint(new GradientPaint(0, table, light(main, 66), 0, SIDE, light(main, 52)));
        pen.fill(new Rectangle2D.Float(0, table, SIDE, SIDE - table));
    }

    /** What is drawn from now on is so large, with its zero point there. */
    void place(double x, double y, double scale) {
        pen.translate(x, y);
        pen.scale(scale, scale);
    }

    /** Undoes the last {@link #place}. */
    void back(double x, double y, double scale) {
        pen.scale(1 / scale, 1 / scale);
        pen.translate(-x, -y);
    }

    void shadow(int x, int y, int width) {
        fill(new Color(29, 43, 46, 34), new Ellipse2D.Float(x, y - 26, width, 56));
        fill(
                new Color(29, 43, 46, 30),
                new Ellipse2D.Float(x + width / 8f, y - 16, width * .75f, 34));
    }

    /** A body with light from the left. */
    void body(Color main, Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        pen.setPaint(
                new LinearGradientPaint(
                        (float) box.getMinX(),
                        0,
                        (float) box.getMaxX() + 1,
                        0,
                        new float[] {0f, .22f, .6f, 1f},
                        new Color[] {light(main, 12), light(main, 30), main, dark(main, 22)}));
        pen.fill(shape);
    }

    void body(Color main, int x, int y, int width, int height, int arc) {
        body(main, new RoundRectangle2D.Float(x, y, width, height, arc, arc));
    }

    void fill(Color colour, Shape shape) {
        pen.setPaint(colour);
        pen.fill(shape);
    }

    void round(Color colour, int x, int y, int width, int height, int arc) {
        fill(colour, new RoundRectangle2D.Float(x, y, width, height, arc, arc));
    }

    void oval(Color colour, int x, int y, int width, int height) {
        fill(colour, new Ellipse2D.Float(x, y, width, height));
    }

    void polygon(Color colour, int... points) {
        fill(colour, polygon(points));
    }

    static Path2D polygon(int... points) {
        Path2D path = new Path2D.Float();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A curve through a start and pairs of a control point and an end. */
    static Path2D curve(int... points) {
        Path2D path = new Path2D.Float();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i + 3 < points.length; i += 4) {
            path.quadTo(points[i], points[i + 1], points[i + 2], points[i + 3]);
        }
        return path;
    }

    void line(Color colour, float width, Shape path) {
        pen.setPaint(colour);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
    }

    void pie(Color colour, int x, int y, int width, int height, int start, int extent) {
        fill(colour, new Arc2D.Float(x, y, width, height, start, extent, Arc2D.PIE));
    }

    void arc(Color colour, float line, int x, int y, int width, int height, int start, int extent) {
        line(colour, line, new Arc2D.Float(x, y, width, height, start, extent, Arc2D.OPEN));
    }

    /** A cylinder that stands upright; its top is seen from above. */
    void cylinder(Color main, int x, int y, int width, int height) {
        int rim = width / 4;
        body(main, x, y, width, height, 0);
        body(main, new Ellipse2D.Float(x, y + height - rim / 2f, width, rim));
        oval(light(main, 45), x, y - rim / 2, width, rim);
        oval(light(main, 22), x + 14, y - rim / 2 + 6, width - 28, rim - 12);
    }

    /** A box seen from its corner: front, side and top. */
    void box(Color main, int x, int y, int width, int height, int depth) {
        int rise = depth / 2;
        polygon(main, x, y, x + width, y, x + width, y + height, x, y + height);
        polygon(
                dark(main, 24),
                x + width,
                y,
                x + width + depth,
                y - rise,
                x + width + depth,
                y + height - rise,
                x + width,
                y + height);
        polygon(
                light(main, 34),
                x,
                y,
                x + depth,
                y - rise,
                x + width + depth,
                y - rise,
                x + width,
                y);
    }

    /** A leaf between two points. */
    void leaf(Color colour, int x, int y, int toX, int toY) {
        int alongX = toX - x;
        int alongY = toY - y;
        Path2D leaf = new Path2D.Float();
        leaf.moveTo(x, y);
        leaf.quadTo(x + alongX / 2 - alongY * .45, y + alongY / 2 + alongX * .45, toX, toY);
        leaf.quadTo(x + alongX / 2 + alongY * .45, y + alongY / 2 - alongX * .45, x, y);
        fill(colour, leaf);
        line(light(colour, 45), 4, curve(x, y, x + alongX / 2, y + alongY / 2, toX, toY));
    }

    /** A label with two lines of what might be writing. */
    void label(Color accent, int x, int y, int width, int height) {
        round(new Color(255, 253, 247), x, y, width, height, 18);
        round(accent, x + width / 6, y + height / 4, width * 2 / 3, Math.max(9, height / 10), 12);
        round(
                light(accent, 45),
                x + width / 4,
                y + height * 6 / 10,
                width / 2,
                Math.max(7, height / 13),
                10);
    }

    void shine(int x, int y, int width, int height) {
        round(new Color(255, 255, 255, 84), x, y, width, height, width);
    }

    /** The picture as a PNG file; nothing is drawn after it. */
    byte[] png() {
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
