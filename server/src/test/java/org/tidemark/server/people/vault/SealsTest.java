package org.tidemark.server.people.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {

    private final Seals seals = new Seals(new byte[32]);

    @Test
    void what_is_sealed_opens_and_looks_different_each_time() {
        byte[] one = seals.seal("phone:m1", "13800000001");
        byte[] other = seals.seal("phone:m1", "13800000001");
        assertThat(one).isNotEqualTo(other);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("1380000");
        assertThat(seals.openText("phone:m1", one)).isEqualTo("13800000001");
    }

    @Test
    void it_opens_neither_for_somebody_else_nor_under_another_key_nor_when_it_was_changed() {
        byte[] sealed = seals.seal("phone:m1", "13800000001");
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> seals.open("phone:m2", sealed)).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> new Seals(otherKey).open("phone:m1", sealed))
                .hasMessageContaining("start with the key");
        assertThatThrownBy(() -> seals.open("phone:m1", changed)).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> seals.open("phone:m1", new byte[3]))
                .isInstanceOf(SealException.class);
    }

    @Test
    void a_hash_is_the_same_for_the_same_thing_only() {
        assertThat(seals.hash("phone", "1")).isEqualTo(seals.hash("phone", "1"));
        assertThat(seals.hash("phone", "1")).isNotEqualTo(seals.hash("phone", "2"));
        assertThat(seals.hash("phone", "1")).isNotEqualTo(seals.hash("code", "1"));
    }

    @Test
    void the_key_is_made_once_and_read_by_its_owner_alone(@TempDir Path folder) throws IOException {
        byte[] first = SealKey.of("", folder);
        assertThat(first).hasSize(32);
        assertThat(SealKey.of("", folder)).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(folder.resolve("people.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_configured_key_is_taken_and_a_wrong_one_is_told(@TempDir Path folder) {
        byte[] key = {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
            25, 26, 27, 28, 29, 30, 31, 32
        };
        assertThat(SealKey.of(Base64.getEncoder().encodeToString(key), folder)).isEqualTo(key);
        assertThatThrownBy(() -> SealKey.of("AAAA", folder))
                .hasMessageContaining("32 random bytes");
        assertThatThrownBy(() -> SealKey.of("!", folder)).hasMessageContaining("Base64");
    }
}
