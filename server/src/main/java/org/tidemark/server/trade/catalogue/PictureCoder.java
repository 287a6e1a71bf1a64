package org.tidemark.server.trade.catalogue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes of a JPEG or PNG file new JPEG files in a few widths. Nothing of the old file but its
 * pixels gets through: no metadata, no position where it was taken, no trailing bytes.
 *
 * <p>Dimensions are looked at before anything is unpacked, and large pictures are read thinned out,
 * so that a small file cannot claim much memory.
 */
final class PictureCoder {

    /** The widths that are made, where the picture is as wide. */
    static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int LEAST_SIDE = 16;
    private static final float QUALITY = 0.85f;

    private PictureCoder() {}

    /** The picture in its widths, the least first. */
    static synchronized List<PictureFile> encode(byte[] file) throws PictureRefusedException {
        if (file.length == 0) {
            throw new PictureRefusedException("catalogue.bad.picture.none");
        }
        if (file.length > MOST_BYTES) {
            throw new PictureRefusedException(
                    "catalogue.bad.picture.large", Integer.toString(MOST_BYTES / (1024 * 1024)));
        }
        try {
            BufferedImage image = JpegOrientation.of(file).turn(read(file));
            List<PictureFile> files = new ArrayList<>();
            for (int width : WIDTHS) {
                if (width < image.getWidth()) {
                    files.add(write(narrowed(image, width)));
                }
            }
            int widest = Math.min(image.getWidth(), WIDTHS.getLast());
            if (files.isEmpty() || files.getLast().width() < widest) {
                files.add(write(narrowed(image, widest)));
            }
            return files;
        } catch (IOException | RuntimeException unreadable) {
            // The readers of the JDK throw whatever they like at broken files.
            throw new PictureRefusedException("catalogue.bad.picture.broken", unreadable);
        }
    }

    private static BufferedImage read(byte[] file) throws IOException, PictureRefusedException {
        ImageReader reader = readerOf(file);
        try (ImageInputStream in = stream(file)) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE
                    || height > LONGEST_SIDE
                    || (long) width * height > MOST_PIXELS) {
                throw new PictureRefusedException(
                        "catalogue.bad.picture.dimensions",
                        width + " × " + height,
                        Integer.toString(LONGEST_SIDE));
            }
            if (width < LEAST_SIDE || height < LEAST_SIDE) {
                throw new PictureRefusedException(
                        "catalogue.bad.picture.small", width + " × " + height);
            }
            ImageReadParam thinned = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height / 2) / (2 * WIDTHS.getLast()));
            thinned.setSourceSubsampling(every, every, 0, 0);
            return onWhite(reader.read(0, thinned));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerOf(byte[] file) throws PictureRefusedException {
        String format = PictureFormat.of(file).readable();
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        return readers.next();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage plain =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    /** Halved until the next step is the last, so that no pixel is passed over. */
    private static BufferedImage narrowed(BufferedImage image, int width) {
        BufferedImage step = image;
        while (step.getWidth() > width) {
            int next = Math.max(width, (step.getWidth() + 1) / 2);
            int height = Math.max(1, Math.round((float) step.getHeight() * next / step.getWidth()));
            BufferedImage smaller = new BufferedImage(next, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = smaller.createGraphics();
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(step, 0, 0, next, height, null);
            pen.dispose();
            step = smaller;
        }
        return step;
    }

    private static PictureFile write(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return new PictureFile(image.getWidth(), image.getHeight(), bytes.toByteArray());
    }

    private static ImageInputStream stream(byte[] file) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
    }
}
