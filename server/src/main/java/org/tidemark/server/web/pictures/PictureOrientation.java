package org.tidemark.server.web.pictures;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * How a camera was held: phones write pictures as the sensor saw them and say in their metadata how
 * to turn them. As metadata is dropped, the pixels are turned (Exif 2.3, tag 0x0112: 1 to 8).
 */
record PictureOrientation(int value) {

    private static final PictureOrientation UPRIGHT = new PictureOrientation(1);
    private static final int VALUES = 8;

    /** What a file says; upright where it says nothing that can be read. */
    static PictureOrientation of(byte[] file) {
        try {
            return StreamSupport.stream(
                            ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                                    .getDirectoriesOfType(ExifIFD0Directory.class)
                                    .spliterator(),
                            false)
                    .map(exif -> exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .filter(Objects::nonNull)
                    .filter(value -> value >= 1 && value <= VALUES)
                    .map(PictureOrientation::new)
                    .findFirst()
                    .orElse(UPRIGHT);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    /** The picture as it was meant. */
    BufferedImage turn(BufferedImage image) {
        if (value == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        boolean lying = value > 4;
        BufferedImage turned =
                new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(image, transform(w, h), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform transform(int w, int h) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
