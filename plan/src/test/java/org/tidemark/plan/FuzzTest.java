package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a text, reading it gives a plan or mistakes with places in it. */
class FuzzTest {

    private static final int ROUNDS = 1_000;
    private static final String ALPHABET =
            "{}[],:&*#?|->!%@`\"'\\ \t\r\n~.0179aeEPx\u0000\u0085\u2028\ufeff大\ud83d\ude00<=";
    private static final List<String> WORDS =
            List.of(
                    "pool:",
                    "split:",
                    "null",
                    "true",
                    "100%",
                    "\"1.00\"",
                    "*a",
                    "&a ",
                    "- ",
                    "!!str ",
                    "---\n",
                    "? ",
                    "<<: ",
                    "{ ",
                    "] ",
                    "| \n",
                    "1e999",
                    "0.0000001",
                    "9".repeat(40),
                    "\\ud800",
                    "P7D",
                    "2026-02-29",
                    "none");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mutated_texts_give_a_plan_or_mistakes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts =
                List.of(
                        PlanTexts.SPECIFICATION,
                        PlanTexts.resource("vector-101-plan0.yaml"),
                        PlanTexts.resource("many-mistakes.yaml"));
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(texts.get(round % texts.size()));
            int mutations = 1 + random.nextInt(4);
            for (int i = 0; i < mutations; i++) {
                mutate(text, random);
            }
            check(text.toString());
        }
    }

    private static void check(String text) {
        PlanReadResult result = PlanTexts.read(text);
        if (result instanceof PlanReadResult.Refused refused) {
            long lines = text.lines().count() + text.codePoints().filter(c -> c > 0x7F).count();
            assertThat(refused.mistakes())
                    .as(text)
                    .isNotEmpty()
                    .allSatisfy(mistake -> {
                        assertThat(mistake.line()).isBetween(1, (int) lines + 1);
                        assertThat(mistake.column()).isBetween(1, text.length() + 1);
                        assertThat(mistake.message()).isNotBlank().hasSizeLessThan(600);
                    });
        }
        assertThat(PlanTexts.read(text)).as("the same again: %s", text).isEqualTo(result);
    }

    private static void mutate(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(at, to);
            case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            case 2 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            case 3 -> text.insert(at, text.substring(at, to));
            case 4 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, to));
            case 5 -> {
                text.delete(at, to);
                text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            }
            default -> text.setLength(Math.max(1, text.length() - random.nextInt(40)));
        }
    }
}
