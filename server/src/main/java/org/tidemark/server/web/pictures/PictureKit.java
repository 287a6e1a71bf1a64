package org.tidemark.server.web.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
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
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.work.HeavyWork;

/** Makes of a JPEG, PNG or WebP file new JPEG files. */
@Component
public final class PictureKit {

    /** The most of a file, in MB: what pages say and what is taken. */
    public static final int MOST_MEGABYTES = 12;

    /** The same in bytes. */
    public static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

    private static final int LONGEST_SIDE = 12_000;
    private static final int LEAST_SIDE = 16;

    /** Larger pictures are read thinned out: every second pixel of every second row, or fewer. */
    private static final long MOST_UNPACKED = 16_000_000;

    private static final float QUALITY = 0.85f;

    private final HeavyWork work;

    public PictureKit(HeavyWork work) {
        this.work = work;
    }

    /**
     * The picture in those widths, as far as it is as wide; at least one.
     *
     * @param widths the least first
     */
    public List<JpegPicture> inWidths(byte[] file, List<Integer> widths)
            throws PictureProblemException {
        return work.run(() -> drawnInWidths(file, widths));
    }

    private static List<JpegPicture> drawnInWidths(byte[] file, List<Integer> widths)
            throws PictureProblemException {
        int most = widths.getLast();
        BufferedImage image = upright(file);
        List<Integer> wanted =
                new ArrayList<>(widths.stream().filter(width -> width < image.getWidth()).toList());
        int widest = Math.min(image.getWidth(), most);
        if (wanted.isEmpty() || wanted.getLast() < widest) {
            wanted.add(widest);
        }
        List<JpegPicture> drawn = new ArrayList<>();
        for (int width : wanted) {
            drawn.add(jpeg(narrowed(image, width)));
        }
        return drawn;
    }

    /** The picture, its longer side at most that long. */
    public JpegPicture within(byte[] file, int longestSide) throws PictureProblemException {
        return work.run(() -> drawnWithin(file, longestSide));
    }

    private static JpegPicture drawnWithin(byte[] file, int longestSide)
            throws PictureProblemException {
        BufferedImage image = upright(file);
        int longest = Math.max(image.getWidth(), image.getHeight());
        int width =
                longest <= longestSide
                        ? image.getWidth()
                        : Math.max(
                                1,
                                Math.toIntExact((long) image.getWidth() * longestSide / longest));
        return jpeg(narrowed(image, width));
    }

    private static BufferedImage upright(byte[] file) throws PictureProblemException {
        if (file.length == 0) {
            throw new PictureProblemException(PictureProblem.MISSING, "");
        }
        if (file.length > MOST_BYTES) {
            throw new PictureProblemException(
                    PictureProblem.TOO_MANY_BYTES, Integer.toString(MOST_MEGABYTES));
        }
        PictureFormat format = PictureFormat.of(file);
        if (format == PictureFormat.OTHER) {
            throw new PictureProblemException(PictureProblem.NO_PICTURE, "");
        }
        try {
            return PictureOrientation.of(file).turn(read(file, format));
        } catch (IOException | RuntimeException unreadable) {
            // Readers throw whatever they like at broken files.
            throw new PictureProblemException(unreadable);
        }
    }

    private static BufferedImage read(byte[] file, PictureFormat format)
            throws IOException, PictureProblemException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            check(width, height, format);
            ImageReadParam thinned = reader.getDefaultReadParam();
            int every = 1;
            while ((long) width * height / ((long) every * every) > MOST_UNPACKED) {
                every++;
            }
            thinned.setSourceSubsampling(every, every, 0, 0);
            return onWhite(reader.read(0, thinned));
        } finally {
            reader.dispose();
        }
    }

    private static void check(int width, int height, PictureFormat format)
            throws PictureProblemException {
        String figure = width + " × " + height;
        if (width > LONGEST_SIDE
                || height > LONGEST_SIDE
                || (long) width * height > format.mostPixels()) {
            throw new PictureProblemException(PictureProblem.TOO_MANY_PIXELS, figure);
        }
        if (width < LEAST_SIDE || height < LEAST_SIDE) {
            throw new PictureProblemException(PictureProblem.TOO_SMALL, figure);
        }
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

    private static JpegPicture jpeg(BufferedImage image) throws PictureProblemException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException unwritable) {
            throw new PictureProblemException(unwritable);
        } finally {
            writer.dispose();
        }
        return new JpegPicture(image.getWidth(), image.getHeight(), bytes.toByteArray());
    }
}
