package org.tidemark.server.web.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.kernel.work.HeavyWork;

class PictureKitTest {

    private static final PictureKit KIT = new PictureKit(new HeavyWork());

    private static final List<Integer> WIDTHS = List.of(320, 640, 1280);
    private static final int SIDE = 1_600;

    @ParameterizedTest
    @CsvSource({
        "jpg, 4000, 3000",
        "png, 4000, 3000",
        "png, 3000, 4000",
        "jpg, 1601, 1600",
        "png, 100, 40",
        "jpg, 16, 16",
        "png, 12000, 16",
        "jpg, 16, 6000"
    })
    void any_size_comes_out_within_bounds_and_in_shape(String format, int width, int height)
            throws Exception {
        byte[] file = PictureFiles.picture(format, width, height);
        JpegPicture bounded = KIT.within(file, SIDE);
        assertThat(Math.max(bounded.width(), bounded.height())).isLessThanOrEqualTo(SIDE);
        assertThat(read(bounded).getWidth()).isEqualTo(bounded.width());
        List<JpegPicture> drawn = KIT.inWidths(file, WIDTHS);
        assertThat(drawn).isNotEmpty().hasSizeLessThanOrEqualTo(WIDTHS.size());
        for (JpegPicture one : drawn) {
            assertThat(one.width()).isLessThanOrEqualTo(WIDTHS.getLast());
            long inShape = Math.max(1, (long) one.width() * height / width);
            assertThat((long) one.height()).isCloseTo(inShape, within(2 + inShape / 100));
        }
    }

    /** Where the red quarter lies in what comes out, by how the camera was held. */
    @ParameterizedTest
    @CsvSource({
        "1, true, true", "2, false, true", "3, false, false", "4, true, false",
        "5, true, true", "6, false, true", "7, false, false", "8, true, false"
    })
    void a_picture_is_turned_as_the_camera_was_held(int orientation, boolean left, boolean top)
            throws Exception {
        JpegPicture drawn = KIT.within(PictureFiles.held(orientation, 80, 40), SIDE);
        assertThat(drawn.width()).isEqualTo(orientation > 4 ? 40 : 80);
        BufferedImage image = read(drawn);
        int x = image.getWidth() / 4 + (left ? 0 : image.getWidth() / 2);
        int y = image.getHeight() / 4 + (top ? 0 : image.getHeight() / 2);
        assertThat(isRed(image, x, y)).isTrue();
        assertThat(isRed(image, image.getWidth() - 1 - x, image.getHeight() - 1 - y)).isFalse();
    }

    @Test
    void nothing_beside_the_pixels_gets_through() throws Exception {
        byte[] drawn = KIT.within(PictureFiles.held(6, 80, 40), SIDE).bytes();
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", PictureFiles.PLACE);
    }

    @Test
    void webp_is_read() throws Exception {
        JpegPicture drawn = KIT.within(PictureFiles.webp(), SIDE);
        assertThat(drawn.width()).isEqualTo(32);
        assertThat(isRed(read(drawn), 4, 4)).isTrue();
        assertThat(isRed(read(drawn), 28, 20)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {12_001, 40_000, Integer.MAX_VALUE})
    void a_small_file_that_claims_to_be_huge_is_refused_before_it_is_read(int side) {
        assertThat(problem(PictureFiles.claiming(side, 20)))
                .contains(PictureProblem.TOO_MANY_PIXELS);
        assertThat(problem(PictureFiles.claiming(20, side)))
                .contains(PictureProblem.TOO_MANY_PIXELS);
        assertThat(problem(PictureFiles.claiming(11_000, 11_000)))
                .contains(PictureProblem.TOO_MANY_PIXELS);
    }

    @Test
    void what_is_no_picture_is_refused_with_its_reason() {
        assertThat(problem(new byte[0])).contains(PictureProblem.MISSING);
        assertThat(problem("<script>".getBytes(StandardCharsets.UTF_8)))
                .contains(PictureProblem.NO_PICTURE);
        assertThat(problem(PictureFiles.picture("gif", 30, 30)))
                .contains(PictureProblem.NO_PICTURE);
        assertThat(problem(new byte[PictureKit.MOST_BYTES + 1]))
                .contains(PictureProblem.TOO_MANY_BYTES);
        assertThat(problem(PictureFiles.picture("png", 15, 30))).contains(PictureProblem.TOO_SMALL);
    }

    /** Cut off or changed anywhere, a file is read or refused, never an error. */
    @Test
    void damaged_files_are_read_or_refused() {
        for (byte[] whole :
                List.of(
                        PictureFiles.picture("png", 60, 40),
                        PictureFiles.held(6, 60, 40),
                        PictureFiles.webp())) {
            Random chance = new Random(whole.length);
            for (int i = 0; i < 150; i++) {
                byte[] damaged = Arrays.copyOf(whole, 1 + chance.nextInt(whole.length));
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
                assertThatCode(() -> problem(damaged)).doesNotThrowAnyException();
            }
        }
    }

    private static Optional<PictureProblem> problem(byte[] file) {
        try {
            KIT.within(file, SIDE);
            return Optional.empty();
        } catch (PictureProblemException refused) {
            return Optional.of(refused.problem());
        }
    }

    private static BufferedImage read(JpegPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 100;
    }
}
