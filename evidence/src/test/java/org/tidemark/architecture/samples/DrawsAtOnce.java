package org.tidemark.architecture.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws wherever it is called. */
public final class DrawsAtOnce {

    private DrawsAtOnce() {}

    /** Leads to it over another method. */
    public static int width(byte[] file) throws IOException {
        return image(file).getWidth();
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
