package org.tidemark.server.people.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which starts get at personal data, on a real database. */
class VaultDoorIT {

    private static final String PHONE = "13800000001";
    private static final int ROUNDS = 20;

    private static VaultDatabase database;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        database = new VaultDatabase("vault-door");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void a_key_is_made_where_nothing_is_sealed_and_is_the_one_ever_after() {
        byte[] sealed = door(folder).open().seal("phone:m1", PHONE);
        assertThat(door(folder).open().openText("phone:m1", sealed)).isEqualTo(PHONE);
        assertThat(register().all()).singleElement().matches(EnteredKey::inForce);
    }

    @Test
    void a_takeover_on_another_machine_without_the_key_or_with_another_one_is_refused()
            throws IOException {
        String id = new OpenedVault(door(folder)).id();
        Path other = folder.resolve("other");
        assertThatThrownBy(() -> door(other).open())
                .isInstanceOf(PeopleKeyException.class)
                .hasMessageContaining(id)
                .hasMessageContaining(other.resolve("people.key").toString())
                .hasMessageContaining("tidemark.people.key");
        assertThat(other.resolve("people.key")).doesNotExist();
        new KeyFiles("", other).makeFirst();
        assertThatThrownBy(() -> door(other).open())
                .isInstanceOf(PeopleKeyException.class)
                .hasMessageContaining("is not the one")
                .hasMessageContaining(id);
        Files.delete(other.resolve("people.key"));
        Files.copy(folder.resolve("people.key"), other.resolve("people.key"));
        assertThat(new OpenedVault(door(other)).id()).isEqualTo(id);
    }

    @Test
    void a_key_from_before_proves_itself_by_what_it_has_sealed() {
        PeopleKey key = new KeyFiles("", folder).makeFirst();
        byte[] old =
                VaultDatabase.withoutHead(
                        key.seal("phone:m1", PHONE.getBytes(StandardCharsets.UTF_8)));
        database.member("m1", key.hash("phone", PHONE), old);
        Path other = folder.resolve("other");
        assertThatThrownBy(() -> door(other).open()).hasMessageContaining("which is not here");
        assertThat(other.resolve("people.key")).doesNotExist();
        new KeyFiles("", other).makeFirst();
        assertThatThrownBy(() -> door(other).open()).hasMessageContaining("is not the one");
        assertThat(register().all()).as("nothing was entered").isEmpty();
        Seals seals = door(folder).open();
        assertThat(register().all()).singleElement().matches(one -> key.checks(one.checkValue()));
        assertThat(seals.openText("phone:m1", old)).isEqualTo(PHONE);
    }

    @Test
    void of_nodes_that_start_at_once_on_a_new_database_one_makes_the_key_and_none_a_second() {
        for (int round = 0; round < ROUNDS; round++) {
            database.clear();
            Path in = folder.resolve("round" + round);
            List<Path> nodes = Stream.of("a", "b", "c").map(in::resolve).toList();
            long opened =
                    nodes.stream()
                            .map(node -> CompletableFuture.supplyAsync(() -> door(node).open()))
                            .toList()
                            .stream()
                            .map(VaultDoorIT::ended)
                            .filter(Optional::isEmpty)
                            .count();
            assertThat(opened).isOne();
            assertThat(register().all()).hasSize(1);
            assertThat(nodes)
                    .filteredOn(node -> Files.exists(node.resolve("people.key")))
                    .hasSize(1);
        }
    }

    /** Why it did not open; empty where it did. */
    private static Optional<Throwable> ended(CompletableFuture<Seals> start) {
        try {
            start.join();
            return Optional.empty();
        } catch (CompletionException refused) {
            assertThat(refused).hasCauseInstanceOf(PeopleKeyException.class);
            return Optional.ofNullable(refused.getCause());
        }
    }

    /** The id of the key under which an opened vault seals. */
    private record OpenedVault(VaultDoor door) {
        String id() {
            return door.open().keyInForce();
        }
    }

    private static KeyRegister register() {
        return new KeyRegister(database.source());
    }

    private static VaultDoor door(Path folder) {
        return new VaultDoor(new KeyFiles("", folder), database.source());
    }
}
