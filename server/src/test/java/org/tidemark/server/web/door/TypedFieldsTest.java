package org.tidemark.server.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypedFieldsTest {

    private static final List<Integer> TURNING =
            List.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    static IntStream characters() {
        return IntStream.concat(
                IntStream.rangeClosed(0, 0x17F),
                IntStream.of(0x200D, 0x202A, 0x202E, 0x2066, 0x2069, 0x4E2D, 0xFE0F, 0x1F375));
    }

    private static boolean nobodyTypes(int character) {
        boolean typed = character == '\t' || character == '\n' || character == '\r';
        return Character.isISOControl(character) && !typed || TURNING.contains(character);
    }

    @ParameterizedTest
    @MethodSource("characters")
    void what_nobody_types_or_sees_is_left_out_of_what_is_typed_and_refused_elsewhere(int one) {
        String text = "a" + Character.toString(one) + "b";
        String left = nobodyTypes(one) ? "ab" : text;
        assertThat(read("name", text, true)).containsExactly(left, "c");
        check("name", text, false, nobodyTypes(one));
        check(text, "value", true, nobodyTypes(one));
        check("_csrf", text, true, nobodyTypes(one));
        check("_once", text, true, nobodyTypes(one));
    }

    private static void check(String name, String value, boolean typed, boolean refused) {
        if (refused) {
            assertThatExceptionOfType(UnreadableFormException.class)
                    .isThrownBy(() -> read(name, value, typed))
                    .matches(wrong -> wrong.status() == 400);
        } else {
            assertThat(read(name, value, typed)).containsExactly(value, "c");
        }
    }

    private static String[] read(String name, String value, boolean typed) {
        return TypedFields.cleaned(Map.of(name, new String[] {value, "c"}), typed).get(name);
    }
}
