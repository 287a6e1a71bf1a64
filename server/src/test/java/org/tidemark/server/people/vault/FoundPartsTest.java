package org.tidemark.server.people.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which parts somebody is found, and by which not. */
class FoundPartsTest {

    @ParameterizedTest
    @CsvSource({
        "张伟, 张伟, true",
        "张伟, 张 伟, true",
        "张伟, 张, false",
        "张伟, 伟, false",
        "王 小明, 小明, true",
        "王 小明, 王小明, true",
        "王 小明, 王, false",
        "Zoe Lee, zoe, true",
        "Zoe Lee, LEE, true",
        "Zoe Lee, ZOE  LEE, true",
        "Zoe Lee, Ｚｏｅ, true",
        "Zoe Lee, zo, false",
        "Zoe Lee, Lee Zoe, false",
        "小红书123, 小红书123, true"
    })
    void a_name_is_found_whole_and_by_its_words(String name, String asked, boolean found) {
        assertThat(FoundParts.ofName(name).contains(FoundParts.asked(asked))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "13800000001, true",
        "138 0000 0001, true",
        "+86 138-0000-0001, true",
        "008613800000001, true",
        "１３８０００００００１, true",
        "0001, true",
        "0000, false",
        "001, false",
        "80000001, false",
        "1380000000, false"
    })
    void a_delivery_is_found_by_its_whole_phone_and_its_end(String asked, boolean found) {
        assertThat(
                        FoundParts.ofDelivery("Zoe Lee\n13800000001\nStreet 1\nBlock 2")
                                .contains(FoundParts.asked(asked)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"Street 1", "Street", "Block 2", "Lee13800000001"})
    void nobody_is_found_by_a_street(String asked) {
        assertThat(FoundParts.ofDelivery("Zoe Lee\n13800000001\nStreet 1\nBlock 2"))
                .doesNotContain(FoundParts.asked(asked));
    }

    @Test
    void who_says_nothing_is_found_by_nothing() {
        assertThat(FoundParts.ofName("")).isEmpty();
        assertThat(FoundParts.ofName("  ")).isEmpty();
        assertThat(FoundParts.ofDelivery("\n\n")).isEmpty();
        assertThat(FoundParts.ofDelivery("")).isEmpty();
        assertThat(FoundParts.ofTail("123")).isEqualTo(Set.of());
    }
}
