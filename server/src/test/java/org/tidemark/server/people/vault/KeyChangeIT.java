package org.tidemark.server.people.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.server.people.vault.KeyChange.Changed;

/** A new key takes the place of the old one, on a real database. */
class KeyChangeIT {

    private static final int MEMBERS = 120;

    private static VaultDatabase database;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        database = new VaultDatabase("key-change");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void members() {
        database.clear();
        Seals seals = door().open();
        for (int i = 0; i < MEMBERS; i++) {
            byte[] sealed = seals.seal(SealedColumn.ACCOUNT_PHONE, "m" + i, phone(i));
            database.member(
                    "m" + i,
                    seals.hash("phone", phone(i)),
                    i % 2 == 0 ? sealed : VaultDatabase.withoutHead(sealed));
        }
        database.verification(
                "case",
                "m1",
                seals.seal(SealedColumn.VERIFICATION_NUMBER, "case", "440305199001011234"),
                seals.hash("document:RESIDENT_CARD", "440305199001011234"),
                column -> seals.seal(column, "case", "x"));
    }

    @Test
    void everything_is_sealed_anew_and_found_again_and_the_old_key_is_retired() throws Exception {
        String old = door().open().keyInForce();
        Changed changed = change(KeyChangeIT::quiet);
        assertThat(changed.from()).isEqualTo(old);
        assertThat(changed.values()).isEqualTo(MEMBERS + 5);
        assertThat(Files.exists(changed.file())).isTrue();
        Files.delete(folder.resolve("people.key")); // it is needed no more
        Seals seals = door().open();
        assertThat(seals.keyInForce()).isEqualTo(changed.to());
        wholeUnder(seals);
        assertThat(new KeyRegister(database.source()).all())
                .extracting(EnteredKey::id, EnteredKey::inForce)
                .containsExactly(tuple(old, false), tuple(changed.to(), true));
    }

    @Test
    void the_retired_key_alone_opens_nothing_any_more_and_a_start_says_which_is_wanted()
            throws Exception {
        Changed changed = change(KeyChangeIT::quiet);
        Files.move(changed.file(), folder.resolve("elsewhere"));
        assertThatThrownBy(() -> door().open())
                .isInstanceOf(PeopleKeyException.class)
                .hasMessageContaining("retired")
                .hasMessageContaining("people.key." + changed.to());
    }

    @Test
    void a_change_that_was_killed_at_any_place_goes_on_and_loses_nothing() throws Exception {
        int killed = 0;
        for (boolean whole = false; !whole; killed++) {
            whole = goneOn();
            if (!whole) {
                assertThatThrownBy(() -> door().open()).hasMessageContaining("rekey");
            }
        }
        assertThat(killed).isGreaterThan(5);
        wholeUnder(door().open());
        assertThat(new KeyRegister(database.source()).all()).hasSize(2);
    }

    /** One more batch; whether that was the end. */
    private boolean goneOn() throws SQLException {
        try {
            change(done -> {
                if (done > 0) {
                    throw new KilledException();
                }
            });
            return true;
        } catch (KilledException killed) {
            return false;
        }
    }

    @Test
    void no_change_while_a_platform_runs_and_no_start_while_it_is_changed() throws Exception {
        try (VaultLock platform = VaultLock.ofPlatform(database.source());
                VaultLock another = VaultLock.ofPlatform(database.source())) {
            assertThat(List.of(platform, another)).doesNotContainNull();
            assertThatThrownBy(() -> change(KeyChangeIT::quiet))
                    .hasMessageContaining("stop all platforms");
        }
        change(done ->
                assertThatThrownBy(() -> VaultLock.ofPlatform(database.source()))
                        .isInstanceOf(PeopleKeyException.class)
                        .hasMessageContaining("being changed"));
    }

    @Test
    void a_value_that_opens_under_no_key_ends_the_change_before_a_key_is_retired() {
        database.jdbc()
                .sql(
                        "UPDATE platform.account SET phone_sealed = phone_sealed || '\\x00'::bytea"
                                + " WHERE member_id = 'm7'")
                .update();
        assertThatThrownBy(() -> change(KeyChangeIT::quiet))
                .isInstanceOf(PeopleKeyException.class)
                .hasMessageContaining("platform.account", "m7");
        assertThat(new KeyRegister(database.source()).all())
                .noneMatch(one -> one.retiredAt() != null);
    }

    private void wholeUnder(Seals seals) {
        Map<String, byte[]> hashes = new HashMap<>();
        database.jdbc()
                .sql(
                        """
                        SELECT member_id, phone_sealed, phone_hash, phone_marks::text
                        FROM platform.account
                        """)
                .query(row -> {
                    String id = row.getString(1);
                    int number = Integer.parseInt(id.substring(1));
                    assertThat(seals.openText(SealedColumn.ACCOUNT_PHONE, id, row.getBytes(2)))
                            .isEqualTo(phone(number));
                    assertThat(PeopleKey.idIn(row.getBytes(2))).isEqualTo(seals.keyInForce());
                    hashes.put(phone(number), row.getBytes(3));
                    assertThat(row.getString(4))
                            .isEqualTo(seals.marks(SealedColumn.ACCOUNT_PHONE, phone(number)));
                });
        assertThat(hashes).hasSize(MEMBERS);
        hashes.forEach((phone, hash) -> assertThat(hash).isEqualTo(seals.hash("phone", phone)));
        assertThat(
                        database.jdbc()
                                .sql("SELECT number_hash FROM platform.verification")
                                .query(byte[].class)
                                .single())
                .isEqualTo(seals.hash("document:RESIDENT_CARD", "440305199001011234"));
    }

    @Test
    void what_was_sealed_before_there_were_marks_is_marked_at_a_start() {
        Seals seals = door().open();
        new FirstMarks(database.source(), seals).run();
        assertThat(marks()).hasSize(MEMBERS);
        marks().forEach((id, marks) ->
                assertThat(marks)
                        .isEqualTo(
                                seals.marks(
                                        SealedColumn.ACCOUNT_PHONE,
                                        phone(Integer.parseInt(id.substring(1))))));
        database.jdbc().sql("UPDATE platform.account SET phone_marks = '{7}'").update();
        new FirstMarks(database.source(), seals).run();
        assertThat(marks().values()).as("what is marked is left alone").containsOnly("{7}");
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        database.jdbc()
                .sql(
                        """
                        SELECT member_id, phone_marks::text FROM platform.account
                        WHERE phone_marks IS NOT NULL
                        """)
                .query(row -> {
                    marks.put(row.getString(1), row.getString(2));
                });
        return marks;
    }

    private static final class KilledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void quiet(@SuppressWarnings("unused") long done) {
        // Nobody is told.
    }

    private static String phone(int number) {
        return Long.toString(13_800_000_000L + number);
    }

    private Changed change(LongConsumer progress) throws SQLException {
        return new KeyChange("", folder, database.source()).run(progress);
    }

    private VaultDoor door() {
        return new VaultDoor(new KeyFiles("", folder), database.source());
    }
}
