package org.tidemark.server.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.server.people.accounts.Phone;

class TypedTextTest {

    private static final List<String> UNSEEN =
            List.of("", "\u202D", "\u202C", "\u200B", "\uFEFF", "\u2066", "\u2069", "\u200E");
    private static final List<String> BETWEEN =
            List.of(
                    "", " ", "\u00A0", "\u3000", "-", "\u2011", "\u2013", "\u2014", "(", ")", ".",
                    "\t");
    private static final List<String> COUNTRY =
            List.of("", "+86", "86", "0086", "\uFF0B86", "+86 ", "(+86)", "+ 8 6 ");
    private static final List<String> DOTS =
            List.of(
                    "\u00B7",
                    "\u2022",
                    "\u2027",
                    "\u30FB",
                    "\uFF65",
                    "\u2219",
                    "\u22C5",
                    "\u0387",
                    " \u00B7 ");

    @Test
    void a_phone_is_read_however_it_was_typed_or_pasted() {
        Random chance = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String digits =
                    "1" + (3 + chance.nextInt(7)) + "%09d".formatted(chance.nextInt(1_000_000_000));
            StringBuilder typed =
                    new StringBuilder(one(UNSEEN, chance)).append(one(COUNTRY, chance));
            boolean wide = chance.nextBoolean();
            digits.chars()
                    .forEach(c ->
                            typed.append((char) (wide ? c - '0' + '\uFF10' : c))
                                    .append(chance.nextInt(4) == 0 ? one(BETWEEN, chance) : "")
                                    .append(chance.nextInt(8) == 0 ? one(UNSEEN, chance) : ""));
            assertThat(Phone.read(typed.toString()))
                    .as(typed.toString())
                    .contains(new Phone(digits));
        }
    }

    @Test
    void what_is_no_mobile_number_stays_none() {
        for (String wrong :
                List.of("", "12800000001", "1380000000", "138000000011", "+8613800000", "电话")) {
            assertThat(Phone.read(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void a_name_is_the_same_with_whatever_dot_and_blank_was_at_hand() {
        Random chance = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            String typed =
                    one(UNSEEN, chance)
                            + " 阿卜杜拉"
                            + one(DOTS, chance)
                            + one(UNSEEN, chance)
                            + "买买提\u3000";
            assertThat(TypedText.personName(typed)).isEqualTo("阿卜杜拉·买买提");
        }
        assertThat(TypedText.personName("Ｊｏｈｎ\u00A0\t Smith")).isEqualTo("John Smith");
    }

    @Test
    void lengths_are_in_characters_as_people_count_them() {
        for (String one :
                List.of(
                        "a",
                        "茶",
                        "\uD842\uDFB7",
                        "e\u0301",
                        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67")) {
            for (int times = 0; times < 40; times++) {
                assertThat(TypedText.length(one.repeat(times))).isEqualTo(times);
            }
        }
    }

    @Test
    void a_line_is_one_line_and_keeps_what_is_seen() {
        assertThat(TypedText.line("  a\r\nb\t\u3000c\u202E ")).isEqualTo("a b c");
        assertThat(TypedText.lines("  a\r\nb\t\u3000c\u202E \n")).isEqualTo("a\nb c");
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(TypedText.line(family)).isEqualTo(family);
    }

    private static String one(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
