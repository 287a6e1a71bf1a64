package org.tidemark.server.web.brand;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The icon of a home screen: the operator's logo, or Tidemark's waves on his colour. A phone may
 * cut it to any shape, so that all of it that matters stands in the middle.
 */
final class AppIcon {

    private static final Color LINE = new Color(0x8f, 0xd0, 0xc4);
    private static final double UNITS = 32;

    private AppIcon() {}

    /** As PNG, so many pixels wide and high. */
    static byte[] draw(int pixels, BrandColour ground, Optional<byte[]> logo) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        try {
            if (logo.isPresent()) {
                logo(pen, pixels, logo.get());
            } else {
                waves(pen, pixels, new Color(ground.red(), ground.green(), ground.blue()));
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            pen.dispose();
        }
    }

    private static void logo(Graphics2D pen, int pixels, byte[] jpeg) throws IOException {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, pixels, pixels);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        double room = pixels * 0.7;
        double scale = Math.min(room / picture.getWidth(), room / picture.getHeight());
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        pen.drawImage(picture, (pixels - width) / 2, (pixels - height) / 2, width, height, null);
    }

    private static void waves(Graphics2D pen, int pixels, Color ground) {
        pen.setColor(ground);
        pen.fillRect(0, 0, pixels, pixels);
        pen.translate(pixels * 0.15, pixels * 0.15);
        pen.scale(pixels * 0.7 / UNITS, pixels * 0.7 / UNITS);
        pen.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D wave = new Path2D.Double();
        wave.moveTo(5, 20.5);
        wave.curveTo(8.7, 20.5, 8.7, 17.5, 12.3, 17.5);
        wave.curveTo(15.9, 17.5, 16, 20.5, 19.7, 20.5);
        wave.curveTo(23.4, 20.5, 23.3, 17.5, 27, 17.5);
        pen.setColor(Color.WHITE);
        pen.draw(wave);
        Path2D mark = new Path2D.Double();
        mark.moveTo(7, 11.5);
        mark.lineTo(25, 11.5);
        pen.setColor(LINE);
        pen.draw(mark);
    }
}
