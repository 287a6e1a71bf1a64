package org.tidemark.server.people.verification;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.tidemark.server.people.verification.PhotoRefusedException.Reason;

/**
 * Takes pictures of documents: decoded and drawn anew as JPEG, so that neither the place where they
 * were taken nor anything that only looks like a picture comes in.
 */
final class Photos {

    /** The most bytes of a file. */
    static final int MOST_BYTES = 12 * 1024 * 1024;

    private static final int MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 1_600;
    private static final Set<String> FORMATS = Set.of("JPEG", "PNG");

    static {
        ImageIO.setUseCache(false); // no copies of documents in temporary files
    }

    private Photos() {}

    /**
     * The picture drawn anew.
     *
     * @throws PhotoRefusedException when it is missing, too large or no JPEG or PNG
     */
    static byte[] clean(byte[] file) throws PhotoRefusedException {
        if (file.length == 0) {
            throw new PhotoRefusedException(Reason.MISSING);
        }
        if (file.length > MOST_BYTES) {
            throw new PhotoRefusedException(Reason.TOO_LARGE);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            return jpeg(drawn(read(in)));
        } catch (IOException | RuntimeException unreadable) {
            PhotoRefusedException refused = new PhotoRefusedException(Reason.NO_PICTURE);
            refused.initCause(unreadable);
            throw refused;
        }
    }

    private static BufferedImage read(ImageInputStream in)
            throws IOException, PhotoRefusedException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new PhotoRefusedException(Reason.NO_PICTURE);
        }
        ImageReader reader = readers.next();
        try {
            if (!FORMATS.contains(reader.getFormatName().toUpperCase(Locale.ROOT))) {
                throw new PhotoRefusedException(Reason.NO_PICTURE);
            }
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new PhotoRefusedException(Reason.TOO_LARGE);
            }
            // Decoded at a fraction where it is large: the memory of one picture stays bounded.
            int every = (int) Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage picture) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int width = scaled(picture.getWidth(), longest);
        int height = scaled(picture.getHeight(), longest);
        BufferedImage fresh = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = fresh.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return fresh;
    }

    private static int scaled(int side, int longest) {
        return longest <= LONGEST_SIDE
                ? side
                : Math.max(1, Math.toIntExact((long) side * LONGEST_SIDE / longest));
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpg", out)) {
            throw new IOException("this Java writes no JPEG");
        }
        return out.toByteArray();
    }
}
