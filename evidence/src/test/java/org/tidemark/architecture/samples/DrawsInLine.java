package org.tidemark.architecture.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.tidemark.server.kernel.work.HeavyWork;

/** Draws when its turn comes. */
public final class DrawsInLine {

    private final HeavyWork work;

    public DrawsInLine(HeavyWork work) {
        this.work = work;
    }

    /** Waits for its turn. */
    public int width(byte[] file) throws IOException {
        return work.run(() -> image(file).getWidth());
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
