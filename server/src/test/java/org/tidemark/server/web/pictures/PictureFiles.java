package org.tidemark.server.web.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones and programs write them. */
public final class PictureFiles {

    /** What stands beside the pixels and must not get through. */
    static final String PLACE = "taken at 31.2N 121.4E";

    /** A WebP file of 32 by 24 pixels, its upper left quarter red, the rest white. */
    private static final String WEBP =
            "UklGRigAAABXRUJQVlA4TBwAAAAvH8AFAA8w//M///MfWhALJvOX7o8gov8TQL3+";

    private PictureFiles() {}

    /** A picture of that size, its upper left quarter red. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** A JPEG whose metadata tell how the camera was held, and where. */
    static byte[] held(int orientation, int width, int height) {
        byte[] plain = picture("jpg", width, height);
        byte[] place = PLACE.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*\0\0\0\u0008".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        exif.writeBytes(new byte[4]);
        exif.writeBytes(place);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 2);
        int length = exif.size() + 2;
        tagged.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        tagged.writeBytes(exif.toByteArray());
        tagged.write(plain, 2, plain.length - 2);
        return tagged.toByteArray();
    }

    /** A small PNG whose header claims another size. */
    static byte[] claiming(int width, int height) {
        byte[] png = picture("png", 20, 20);
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >> 24 - 8 * i);
            png[20 + i] = (byte) (height >> 24 - 8 * i);
        }
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (check.getValue() >> 24 - 8 * i);
        }
        return png;
    }
}
