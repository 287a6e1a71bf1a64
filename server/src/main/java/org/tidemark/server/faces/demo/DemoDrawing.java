package org.tidemark.server.faces.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Draws the pictures of the demo's goods: simple shapes in soft colours, no brand, no photograph.
 */
final class DemoDrawing {

    private static final int SIDE = 900;

    private final Graphics2D pen;
    private final Color main;
    private final Color dark;
    private final Color light;

    private DemoDrawing(Graphics2D pen, Color main) {
        this.pen = pen;
        this.main = main;
        this.dark = mixed(main, new Color(0x1D2B2E), 25);
        this.light = mixed(main, Color.WHITE, 45);
    }

    /** What is drawn. */
    enum Shape {
        BOX,
        BOTTLE,
        CUP,
        JAR,
        BAG,
        CLOTH,
        UMBRELLA
    }

    /** A square picture of a thing in that colour. */
    static byte[] png(Shape shape, int colour) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        DemoDrawing drawing = new DemoDrawing(pen, new Color(colour));
        drawing.ground();
        drawing.thing(shape);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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

    private void ground() {
        pen.setPaint(
                new GradientPaint(
                        0, 0, mixed(main, Color.WHITE, 88), 0, SIDE, mixed(main, Color.WHITE, 72)));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(mixed(main, Color.WHITE, 55));
        pen.fill(new Ellipse2D.Float(190, 690, 520, 90));
    }

    private void thing(Shape shape) {
        switch (shape) {
            case BOX -> box();
            case BOTTLE -> bottle();
            case CUP -> cup();
            case JAR -> jar();
            case BAG -> bag();
            case CLOTH -> cloth();
            case UMBRELLA -> umbrella();
        }
    }

    private void box() {
        polygon(main, 250, 400, 470, 470, 470, 735, 250, 650);
        polygon(dark, 470, 470, 670, 395, 670, 645, 470, 735);
        polygon(light, 250, 400, 445, 330, 670, 395, 470, 470);
        polygon(Color.WHITE, 335, 365, 365, 358, 580, 424, 550, 437);
        polygon(mixed(main, Color.WHITE, 80), 300, 500, 420, 538, 420, 625, 300, 582);
    }

    private void bottle() {
        round(dark, 405, 190, 90, 80, 20);
        round(light, 420, 255, 60, 60, 10);
        round(main, 335, 300, 230, 440, 90);
        round(mixed(main, Color.WHITE, 82), 335, 440, 230, 170, 0);
        round(dark, 375, 490, 150, 12, 12);
        round(light, 375, 525, 110, 12, 12);
        round(new Color(255, 255, 255, 70), 360, 330, 26, 380, 26);
    }

    private void cup() {
        pen.setStroke(new BasicStroke(34));
        pen.setColor(dark);
        pen.draw(new Ellipse2D.Float(530, 400, 160, 190));
        Path2D body = new Path2D.Float();
        body.moveTo(260, 340);
        body.lineTo(600, 340);
        body.curveTo(600, 560, 585, 735, 500, 735);
        body.lineTo(360, 735);
        body.curveTo(275, 735, 260, 560, 260, 340);
        pen.setColor(main);
        pen.fill(body);
        pen.setColor(light);
        pen.fill(new Ellipse2D.Float(260, 300, 340, 80));
        pen.setColor(mixed(main, new Color(0x3A2A20), 60));
        pen.fill(new Ellipse2D.Float(285, 315, 290, 52));
        round(new Color(255, 255, 255, 60), 295, 420, 26, 230, 26);
    }

    private void jar() {
        round(dark, 330, 260, 240, 80, 24);
        round(main, 300, 330, 300, 405, 80);
        round(mixed(main, Color.WHITE, 85), 300, 450, 300, 165, 0);
        round(dark, 350, 500, 200, 12, 12);
        round(light, 350, 535, 140, 12, 12);
        round(new Color(255, 255, 255, 70), 326, 360, 26, 350, 26);
    }

    private void bag() {
        polygon(main, 300, 260, 600, 260, 640, 735, 260, 735);
        polygon(dark, 300, 260, 600, 260, 606, 320, 295, 320);
        round(mixed(main, Color.WHITE, 82), 335, 430, 230, 190, 30);
        round(dark, 375, 485, 150, 12, 12);
        round(light, 375, 520, 110, 12, 12);
    }

    private void cloth() {
        round(dark, 240, 620, 420, 110, 50);
        round(main, 255, 520, 400, 110, 50);
        round(light, 245, 420, 410, 110, 50);
        round(mixed(main, Color.WHITE, 75), 265, 330, 380, 100, 50);
        round(Color.WHITE, 600, 345, 14, 70, 10);
        round(mixed(light, dark, 30), 600, 440, 14, 75, 10);
        round(light, 600, 540, 14, 75, 10);
    }

    private void umbrella() {
        pen.setStroke(new BasicStroke(18, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(dark);
        pen.drawLine(450, 250, 450, 690);
        pen.draw(new Arc2D.Float(450, 650, 80, 80, 180, 180, Arc2D.OPEN));
        pen.setColor(main);
        pen.fill(new Arc2D.Float(190, 230, 520, 520, 0, 180, Arc2D.PIE));
        pen.setColor(light);
        pen.fill(new Arc2D.Float(330, 230, 240, 520, 0, 180, Arc2D.PIE));
        pen.setColor(mixed(main, Color.WHITE, 80));
        for (int x = 190; x < 710; x += 130) {
            pen.fill(new Ellipse2D.Float(x, 462, 130, 62));
        }
        pen.setColor(dark);
        pen.drawLine(450, 490, 450, 690);
    }

    private void round(Color colour, int x, int y, int width, int height, int arc) {
        pen.setColor(colour);
        pen.fill(new RoundRectangle2D.Float(x, y, width, height, arc, arc));
    }

    private void polygon(Color colour, int... points) {
        Path2D path = new Path2D.Float();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        pen.setColor(colour);
        pen.fill(path);
    }
}
