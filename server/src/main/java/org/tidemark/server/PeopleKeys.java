package org.tidemark.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.function.LongConsumer;
import org.tidemark.server.kernel.database.StoppedDatabase;
import org.tidemark.server.people.vault.KeyChange;
import org.tidemark.server.people.vault.KeyChange.Changed;

/** Changes the key to personal data of a platform that does not run. */
public final class PeopleKeys {

    private static final String SETTING = "tidemark.people.key";
    private static final String VARIABLE = "TIDEMARK_PEOPLE_KEY";

    private PeopleKeys() {}

    /** Whether a data folder has a database of its own. */
    public static boolean hasDatabase(Path dataFolder) {
        return StoppedDatabase.isIn(dataFolder);
    }

    /**
     * Puts a new key in the place of the one in force.
     *
     * @param databaseUrl JDBC address of one's own PostgreSQL, empty for the embedded one
     * @param progress is told from time to time how many values are sealed anew
     * @throws org.tidemark.server.people.vault.PeopleKeyException when that cannot be done now
     * @throws org.tidemark.journal.JournalException when the embedded database is in use
     */
    public static Changed change(Path dataFolder, String databaseUrl, LongConsumer progress)
            throws SQLException {
        String configured = configured(dataFolder, System.getenv());
        try (StoppedDatabase database = StoppedDatabase.open(dataFolder, databaseUrl)) {
            return new KeyChange(configured, dataFolder, database.source()).run(progress);
        }
    }

    /** The key that is configured, by the places in which a platform would look for it. */
    static String configured(Path dataFolder, Map<String, String> environment) {
        Path file = dataFolder.resolve(TidemarkServer.SETTINGS);
        Properties settings = new Properties();
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file)) {
                settings.load(text);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        String otherwise = environment.getOrDefault(VARIABLE, settings.getProperty(SETTING, ""));
        return System.getProperty(SETTING, otherwise).strip();
    }
}
