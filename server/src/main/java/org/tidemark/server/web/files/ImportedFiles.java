package org.tidemark.server.web.files;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows every file that was taken in, by the hash of its bytes. */
@Repository
public class ImportedFiles {

    private final JdbcClient database;
    private final Clock clock;

    ImportedFiles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that a file is taken in; to be called in the transaction that does so, and before it
     * writes anything. Of two at the same moment one waits here for the other.
     *
     * @param kind as what, a short name like {@code stock}
     * @return empty where it is noted; the earlier time where the same file was taken in before and
     *     the sender does not say that he means it: then nothing may be written
     */
    public Optional<EarlierImport> take(String kind, Upload upload) {
        int noted =
                database.sql(
                                """
                                INSERT INTO platform.imported_file
                                SELECT :kind, :hash, coalesce(max(times), 0) + 1, :now, :by
                                FROM platform.imported_file WHERE kind = :kind AND hash = :hash
                                HAVING :again OR count(*) = 0
                                ON CONFLICT DO NOTHING
                                """)
                        .param("kind", kind)
                        .param("hash", upload.hash())
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", upload.by())
                        .param("again", upload.again())
                        .update();
        return noted == 1 ? Optional.empty() : last(kind, upload.hash());
    }

    private Optional<EarlierImport> last(String kind, String hash) {
        return database.sql(
                        """
                        SELECT imported_at, imported_by FROM platform.imported_file
                        WHERE kind = ? AND hash = ? ORDER BY times DESC LIMIT 1
                        """)
                .params(kind, hash)
                .query((row, number) ->
                        new EarlierImport(
                                row.getObject(1, OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                row.getString(2)))
                .optional();
    }
}
