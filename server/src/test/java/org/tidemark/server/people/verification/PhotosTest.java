package org.tidemark.server.people.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tidemark.server.people.verification.PhotoRefusedException.Reason;

class PhotosTest {

    /** A picture of that size. */
    static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(
                    new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void a_large_picture_is_drawn_anew_and_smaller() throws Exception {
        BufferedImage clean =
                ImageIO.read(new ByteArrayInputStream(Photos.clean(picture("png", 4_000, 3_000))));
        assertThat(clean.getWidth()).isEqualTo(1_600);
        assertThat(clean.getHeight()).isEqualTo(1_200);
    }

    @Test
    void what_was_written_beside_the_picture_is_gone() throws Exception {
        byte[] plain = picture("jpg", 40, 30);
        byte[] note = "Exif\0\0taken at 31.2N 121.4E".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 2);
        tagged.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (note.length + 2)});
        tagged.write(note);
        tagged.write(plain, 2, plain.length - 2);
        byte[] clean = Photos.clean(tagged.toByteArray());
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("121.4E");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(40);
    }

    @Test
    void what_is_no_picture_is_refused_with_its_reason() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.MISSING);
        assertThat(reason("<script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NO_PICTURE);
        assertThat(reason(picture("gif", 10, 10))).isEqualTo(Reason.NO_PICTURE);
        assertThat(reason(new byte[Photos.MOST_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
        byte[] cut = picture("png", 40, 30);
        assertThat(reason(Arrays.copyOf(cut, 40))).isEqualTo(Reason.NO_PICTURE);
    }

    @Test
    void a_small_file_that_unfolds_to_a_huge_picture_is_refused_before_it_is_read() {
        byte[] huge = picture("png", 20, 20);
        // Width and height of the header: 40,000 by 40,000.
        byte[] size = {0, 0, (byte) 0x9c, 0x40, 0, 0, (byte) 0x9c, 0x40};
        System.arraycopy(size, 0, huge, 16, size.length);
        assertThat(reason(huge)).isIn(Reason.TOO_LARGE, Reason.NO_PICTURE);
    }

    private static Reason reason(byte[] file) {
        PhotoRefusedException[] refused = new PhotoRefusedException[1];
        assertThatThrownBy(() -> Photos.clean(file))
                .isInstanceOfSatisfying(PhotoRefusedException.class, thrown -> refused[0] = thrown);
        return refused[0].reason();
    }
}
