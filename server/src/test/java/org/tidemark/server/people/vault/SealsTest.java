package org.tidemark.server.people.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {

    private static final PeopleKey ONE = key(0);
    private static final PeopleKey TWO = key(1);

    private final Seals seals = new Seals(ONE, List.of(ONE));

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
        assertThatThrownBy(() -> seals.open("phone:m2", sealed)).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> new Seals(TWO, List.of(TWO)).open("phone:m1", sealed))
                .hasMessageContaining("start with the key " + ONE.id());
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> seals.open("phone:m1", changed))
                    .isInstanceOf(SealException.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seals.open("phone:m1", cut)).isInstanceOf(SealException.class);
        }
    }

    @Test
    void what_an_earlier_key_has_sealed_opens_beside_the_one_in_force() {
        byte[] earlier = seals.seal("phone:m1", "13800000001");
        Seals now = new Seals(TWO, List.of(ONE, TWO));
        assertThat(now.openText("phone:m1", earlier)).isEqualTo("13800000001");
        byte[] sealed = now.seal("phone:m1", "13800000001");
        assertThat(TWO.hasSealed(sealed)).isTrue();
        assertThatThrownBy(() -> seals.open("phone:m1", sealed))
                .hasMessageContaining("start with the key " + TWO.id());
    }

    @Test
    void what_was_sealed_before_keys_had_ids_opens_under_each_key_that_sealed_it() {
        byte[] sealed = seals.seal("phone:m1", "13800000001");
        byte[] old = Arrays.copyOfRange(sealed, PeopleKey.HEAD_BYTES, sealed.length);
        assertThat(seals.openText("phone:m1", old)).isEqualTo("13800000001");
        assertThat(new Seals(TWO, List.of(ONE, TWO)).openText("phone:m1", old))
                .isEqualTo("13800000001");
    }

    @Test
    void a_key_is_told_by_an_id_and_a_check_value_that_are_no_part_of_it() {
        assertThat(ONE.id()).matches("[0-9a-f]{8}").isNotEqualTo(TWO.id());
        assertThat(ONE.checks(key(0).checkValue())).isTrue();
        assertThat(ONE.checks(TWO.checkValue())).isFalse();
        assertThat(ONE.checkValue()).isNotEqualTo(new byte[PeopleKey.BYTES]);
        assertThat(ONE).hasToString(ONE.id());
    }

    @Test
    void a_hash_is_the_same_for_the_same_thing_only() {
        assertThat(seals.hash("phone", "1")).isEqualTo(seals.hash("phone", "1"));
        assertThat(seals.hash("phone", "1")).isNotEqualTo(seals.hash("phone", "2"));
        assertThat(seals.hash("phone", "1")).isNotEqualTo(seals.hash("code", "1"));
    }

    @Test
    void a_key_is_made_once_and_read_by_its_owner_alone(@TempDir Path folder) throws IOException {
        KeyFiles files = new KeyFiles("", folder);
        assertThat(files.known()).isEmpty();
        String first = files.makeFirst().id();
        assertThat(files.makeFirst().id()).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(folder.resolve("people.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String next = files.makeNext().id();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("people.key", "people.key." + next);
        }
        assertThat(files.known()).extracting(PeopleKey::id).containsExactly(first, next);
    }

    @Test
    void a_configured_key_comes_first_and_a_wrong_one_is_told(@TempDir Path folder) {
        String key = Base64.getEncoder().encodeToString(new byte[PeopleKey.BYTES]);
        String made = new KeyFiles("", folder).makeFirst().id();
        assertThat(new KeyFiles(key, folder).known())
                .extracting(PeopleKey::id)
                .containsExactly(ONE.id(), made);
        assertThatThrownBy(() -> new KeyFiles("AAAA", folder).known())
                .isInstanceOf(PeopleKeyException.class)
                .hasMessageContaining("32 random bytes");
        assertThatThrownBy(() -> new KeyFiles("!", folder).known()).hasMessageContaining("Base64");
    }

    private static PeopleKey key(int first) {
        byte[] master = new byte[PeopleKey.BYTES];
        master[0] = (byte) first;
        return new PeopleKey(master);
    }
}
