package org.tidemark.server.people.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientKeyTextTest {

    @Test
    void a_key_is_read_as_it_was_made_and_no_two_are_alike() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            ClientKeyText key = ClientKeyText.random();
            assertThat(ClientKeyText.read(key.text())).contains(key);
            assertThat(key.text()).hasSize(4 + 10 + 1 + 43);
            assertThat(key.toString()).doesNotContain(key.text().substring(15));
            assertThat(seen.add(key.id()) && seen.add(key.text())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tmc_",
                "tmc_abcdefghjk",
                "tmk_abcdefghjk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "tmc_ABCDEFGHJK_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "tmc_abcdefghjk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "tmc_abcdefghjk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'",
                "tmc_abcdefghjk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
            })
    void what_is_no_key_is_not_looked_up(String sent) {
        assertThat(ClientKeyText.read(sent)).isEmpty();
    }
}
