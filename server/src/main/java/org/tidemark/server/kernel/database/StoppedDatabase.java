package org.tidemark.server.kernel.database;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.tidemark.journal.postgres.EmbeddedPostgres;

/** The database of a platform that does not run, for a command that works on it. */
public final class StoppedDatabase implements AutoCloseable {

    private final DataSource source;
    private final Runnable stop;

    private StoppedDatabase(DataSource source, Runnable stop) {
        this.source = source;
        this.stop = stop;
    }

    /** Whether a data folder has a database of its own. */
    public static boolean isIn(Path dataFolder) {
        return Files.isDirectory(dataFolder.resolve("postgres-data"));
    }

    /**
     * Opens it.
     *
     * @param url JDBC address of one's own PostgreSQL, empty for the embedded one
     * @throws org.tidemark.journal.JournalException when the embedded one is in use
     */
    public static StoppedDatabase open(Path dataFolder, String url) {
        if (!url.isEmpty()) {
            return new StoppedDatabase(Database.own(url), () -> {});
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataFolder);
        return new StoppedDatabase(postgres.dataSource(), postgres::close);
    }

    /** Opens a new connection each time. */
    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        stop.run();
    }
}
