package org.tidemark.server.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyHashTest {

    @Test
    void a_key_matches_its_own_hash_and_no_other() {
        String key = KeyHash.newKey();
        KeyHash hash = KeyHash.of(key);
        assertThat(hash.matches(key)).isTrue();
        assertThat(hash.matches(KeyHash.newKey())).isFalse();
        assertThat(hash.matches(key + "x")).isFalse();
        assertThat(hash.matches("")).isFalse();
        assertThat(hash.matches("x".repeat(1_000_000))).isFalse();
    }

    @Test
    void the_same_key_has_another_hash_under_another_salt() {
        String key = KeyHash.newKey();
        assertThat(KeyHash.of(key).hash()).isNotEqualTo(KeyHash.of(key).hash());
    }

    @Test
    void what_is_kept_does_not_hold_the_key() {
        String key = KeyHash.newKey();
        KeyHash hash = KeyHash.of(key);
        assertThat(new String(hash.hash(), StandardCharsets.ISO_8859_1)).doesNotContain(key);
        assertThat(new KeyHash(hash.salt(), hash.hash()).matches(key)).isTrue();
    }

    @Test
    void keys_are_long_and_never_the_same() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            keys.add(KeyHash.newKey());
        }
        assertThat(keys).hasSize(1_000).allMatch(key -> key.matches("tmk_[\\w-]{43}"));
    }
}
