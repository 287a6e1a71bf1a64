package org.tidemark.server.web.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColourTest {

    @ParameterizedTest
    @CsvSource({
        "#000000, 21.0, true",
        "#ffffff, 1.0, false",
        "#777777, 4.48, false",
        "#767676, 4.54, true",
        "#0B5D5E, 7.66, true",
        "#ff0000, 4.0, false",
        "#ffff00, 1.07, false"
    })
    void white_is_readable_on_it_as_wcag_says(String text, double contrast, boolean readable) {
        BrandColour colour = BrandColour.read(text).orElseThrow();

        assertThat(colour.contrast(new BrandColour(255, 255, 255)))
                .isCloseTo(contrast, within(0.05));
        assertThat(colour.isReadableOnWhite()).isEqualTo(readable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "red",
                "#fff",
                "#12345g",
                "#1234567",
                "0b5d5e",
                "#0b5d5e;}",
                "url(x)",
                " #0b5d5e"
            })
    void what_is_no_colour_is_none(String text) {
        assertThat(BrandColour.read(text)).isEmpty();
    }

    @Test
    void what_is_drawn_with_any_readable_colour_is_readable() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            BrandColour colour =
                    new BrandColour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            assertThat(BrandColour.read(colour.hex())).contains(colour);
            if (colour.isReadableOnWhite()) {
                String style = colour.style();
                BrandColour dark = part(style, "--tide-dark: ");
                BrandColour soft = part(style, "--tide-soft: ");
                assertThat(dark.isReadableOnWhite()).isTrue();
                assertThat(dark.contrast(soft)).as(colour.hex()).isGreaterThan(4.5);
            }
        }
    }

    private static BrandColour part(String style, String name) {
        int at = style.indexOf(name) + name.length();
        return BrandColour.read(style.substring(at, at + 7)).orElseThrow();
    }
}
