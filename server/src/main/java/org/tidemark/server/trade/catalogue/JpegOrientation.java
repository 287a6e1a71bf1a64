package org.tidemark.server.trade.catalogue;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: phones write pictures as the sensor saw them and say in their metadata how
 * to turn them. As metadata is dropped, the pixels are turned (Exif 2.3, tag 0x0112: 1 to 8).
 */
record JpegOrientation(int value) {

    private static final JpegOrientation UPRIGHT = new JpegOrientation(1);
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUES = 8;

    /** What a file says; upright where it says nothing that can be read. */
    static JpegOrientation of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            if (u16(bytes, 0) != START_OF_IMAGE) {
                return UPRIGHT;
            }
            int at = 2;
            while (u16(bytes, at) != START_OF_SCAN) {
                if (u16(bytes, at) == APP1 && bytes.getInt(at + 4) == EXIF) {
                    return ofExif(file, at + 10);
                }
                at += 2 + u16(bytes, at + 2);
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException cutOff) {
            return UPRIGHT;
        }
    }

    private static JpegOrientation ofExif(byte[] file, int start) {
        ByteBuffer exif = ByteBuffer.wrap(file, start, file.length - start).slice();
        if (u16(exif, 0) == LITTLE_ENDIAN) {
            exif.order(ByteOrder.LITTLE_ENDIAN);
        }
        int directory = exif.getInt(4);
        int entries = u16(exif, directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (u16(exif, entry) == TAG) {
                int value = u16(exif, entry + 8);
                return value >= 1 && value <= VALUES ? new JpegOrientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int u16(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
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
