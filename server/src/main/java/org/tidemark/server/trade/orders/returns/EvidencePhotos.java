package org.tidemark.server.trade.orders.returns;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;

/**
 * Takes pictures that buyers send as evidence. Whatever comes is drawn anew as JPEG: what was
 * hidden in the file, and where it was taken, stays behind.
 */
final class EvidencePhotos {

    /** The most of one return. */
    static final int MOST = 4;

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final long MAX_PIXELS = 40_000_000L;
    private static final int LONGEST_SIDE = 1_600;

    private EvidencePhotos() {}

    /**
     * The picture drawn anew.
     *
     * @throws OrderProblemException {@code PICTURE} when it is no picture, or too large
     */
    static byte[] drawn(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new OrderProblemException(OrderProblem.PICTURE, file.length + " bytes");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new OrderProblemException(OrderProblem.PICTURE, "no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MAX_PIXELS) {
                    throw new OrderProblemException(OrderProblem.PICTURE, pixels + " pixels");
                }
                return jpeg(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new OrderProblemException(OrderProblem.PICTURE, unreadable);
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, side(picture.getWidth(), longest));
        int height = Math.max(1, side(picture.getHeight(), longest));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "jpeg", out);
        return out.toByteArray();
    }

    private static int side(int side, int longest) {
        return longest <= LONGEST_SIDE
                ? side
                : Math.toIntExact((long) side * LONGEST_SIDE / longest);
    }
}
