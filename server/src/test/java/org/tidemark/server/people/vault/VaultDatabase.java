package org.tidemark.server.people.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.tidemark.journal.postgres.EmbeddedPostgres;

/** The tables of the platform in a real PostgreSQL, without a platform around them. */
final class VaultDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final JdbcClient jdbc;

    VaultDatabase(String name) {
        postgres = EmbeddedPostgres.start(emptyFolder(name));
        jdbc = JdbcClient.create(postgres.dataSource());
        Flyway.configure()
                .dataSource(postgres.dataSource())
                .schemas("platform")
                .defaultSchema("platform")
                .locations("classpath:org/tidemark/server/kernel/database")
                .load()
                .migrate();
    }

    /** A folder that is not there yet. */
    static Path emptyFolder(String name) {
        Path folder = Path.of("target", "platforms", name).toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(folder);
            return folder;
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }

    DataSource source() {
        return postgres.dataSource();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** No key, nothing sealed. */
    void clear() {
        jdbc.sql("TRUNCATE platform.people_key, platform.account CASCADE").update();
    }

    /** A member with that phone, sealed so. */
    void member(String id, byte[] phoneHash, byte[] phoneSealed) {
        jdbc.sql(
                        """
                        INSERT INTO platform.account (member_id, state, phone_hash, phone_sealed,
                            invite_code, terms_version, terms_agreed_at, created_at)
                        VALUES (:id, 'OPEN', :hash, :sealed, :id, '1', now(), now())
                        """)
                .param("id", id)
                .param("hash", phoneHash)
                .param("sealed", phoneSealed)
                .update();
    }

    /** A verification of that member; what is in its other columns is sealed by the function. */
    void verification(
            String id,
            String member,
            byte[] number,
            byte[] hash,
            Function<SealedColumn, byte[]> others) {
        jdbc.sql(
                        """
                        INSERT INTO platform.verification (case_id, member_id, state, kind,
                            number_sealed, number_hash, name_sealed, birth_sealed, front_sealed,
                            back_sealed, asked_at)
                        VALUES (?, ?, 'ASKED', 'RESIDENT_CARD', ?, ?, ?, ?, ?, ?, now())
                        """)
                .params(
                        id,
                        member,
                        number,
                        hash,
                        others.apply(SealedColumn.VERIFICATION_NAME),
                        others.apply(SealedColumn.VERIFICATION_BIRTH),
                        others.apply(SealedColumn.VERIFICATION_FRONT),
                        others.apply(SealedColumn.VERIFICATION_BACK))
                .update();
    }

    /** As it was sealed before keys had ids. */
    static byte[] withoutHead(byte[] sealed) {
        return Arrays.copyOfRange(sealed, PeopleKey.HEAD_BYTES, sealed.length);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
