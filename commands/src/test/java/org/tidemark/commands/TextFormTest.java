package org.tidemark.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;

/** What is said of how texts are written is what the reader takes. */
class TextFormTest {

    private static final String LETTERS = "0123456789.-:all m\u4e2d";

    private static boolean fits(TextForm form, String text) {
        int length = text.codePointCount(0, text.length());
        return length >= form.shortest()
                && (form.longest() == 0 || length <= form.longest())
                && (form.pattern().isEmpty() || text.matches(form.pattern()));
    }

    private static boolean taken(String json) {
        try {
            CommandJson.parse(json);
            return true;
        } catch (MalformedCommandException no) {
            return false;
        }
    }

    private static String enrol(String member, String region) {
        return "{\"type\":\"enrol\",\"id\":\"c\",\"at\":\"2026-01-01T00:00:00+08:00\",\"member\":\""
                + member
                + "\",\"region\":\""
                + region
                + "\"}";
    }

    private static String redeem(String points) {
        return "{\"type\":\"redeem\",\"id\":\"c\",\"at\":\"2026-01-01T00:00:00+08:00\","
                + "\"programme\":\"p\",\"member\":\"m\",\"points\":\""
                + points
                + "\"}";
    }

    private static String inject(String amount) {
        return "{\"type\":\"inject\",\"id\":\"c\",\"at\":\"2026-01-01T00:00:00+08:00\","
                + "\"programme\":\"p\",\"amount\":\""
                + amount
                + "\"}";
    }

    private static String random(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most + 1); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @Test
    void what_the_reader_takes_fits_what_is_said() {
        Random random = new Random(1);
        for (int i = 0; i < 4_000; i++) {
            String text = random(random, random.nextBoolean() ? 8 : 70);
            assertThat(!taken(enrol(text, "44")) || fits(TextForm.ACCOUNT_NAME, text))
                    .as("member %s", text)
                    .isTrue();
            assertThat(taken(enrol("m", text))).as("region %s", text).isEqualTo(region(text));
            assertThat(!taken(redeem(text)) || fits(TextForm.POINTS, text)).as(text).isTrue();
            assertThat(!taken(inject(text)) || fits(TextForm.AMOUNT, text)).as(text).isTrue();
        }
    }

    private static boolean region(String text) {
        return fits(TextForm.REGION, text);
    }

    @Test
    void short_amounts_that_fit_are_taken() {
        Random random = new Random(2);
        int fitting = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = random(random, 6);
            if (fits(TextForm.AMOUNT, text) && !text.matches("[0.]+")) {
                fitting++;
                assertThat(taken(inject(text))).as(text).isTrue();
            }
        }
        assertThat(fitting).isGreaterThan(100);
    }

    @Test
    void every_example_fits_its_own_form() {
        for (Class<?> kind : Command.class.getPermittedSubclasses()) {
            for (CommandKey key : CommandKeys.of(kind.asSubclass(Command.class))) {
                if (key.kind() == KeyKind.TEXT && !key.example().isEmpty()) {
                    assertThat(fits(key.form(), key.example()))
                            .as("%s of %s", key.name(), kind.getSimpleName())
                            .isTrue();
                }
            }
        }
    }
}
