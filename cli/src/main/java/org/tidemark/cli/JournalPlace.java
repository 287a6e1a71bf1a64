package org.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.plan.WordBundle;
import picocli.CommandLine.Option;

/** Where a journal lies that a command reads: a platform's data folder, or a database. */
public final class JournalPlace {

    private static final WordBundle WORDS = WordBundle.beside(TidemarkCommand.class);

    /** Where a demo has its platform in the folder that it was given. */
    private static final String DEMO = "demo";

    @Option(names = "--data", paramLabel = "${bundle:cli.label.folder}")
    private @Nullable Path data;

    @Option(names = "--database-url", paramLabel = "${bundle:cli.label.url}")
    private String url = "";

    /**
     * What is done with a journal.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it while the database is there. */
        T at(PostgresJournal journal, DataSource source) throws IOException;
    }

    /**
     * Does something with the journal; a database of the platform's own is started for it, or
     * joined where it runs.
     *
     * @param ledger which; empty where there is only one
     * @throws BadInputException when there is no such place or ledger
     */
    public <T> T read(String ledger, Work<T> work) throws IOException {
        if (data == null) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            try {
                source.setUrl(url);
            } catch (IllegalArgumentException e) {
                throw new BadInputException(WORDS.say("cli.journal.no-address", url), e);
            }
            return work.at(journal(source, ledger), source);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startOrJoin(platform(data))) {
            DataSource source = postgres.dataSource();
            return work.at(journal(source, ledger), source);
        }
    }

    /** The folder of a platform: that one, or the one of a demo in it. */
    private static Path platform(Path folder) {
        return Stream.of(folder, folder.resolve(DEMO))
                .filter(one -> Files.isDirectory(one.resolve("postgres-data")))
                .findFirst()
                .orElseThrow(
                        () -> new BadInputException(WORDS.say("cli.journal.no-database", folder)));
    }

    private static PostgresJournal journal(DataSource source, String ledger) {
        List<String> names = PostgresJournal.ledgers(source);
        if (names.isEmpty()) {
            throw new BadInputException(WORDS.say("cli.journal.none"));
        }
        if (ledger.isEmpty() && names.size() == 1) {
            return PostgresJournal.existing(source, names.getFirst());
        }
        if (!names.contains(ledger)) {
            throw new BadInputException(WORDS.say("cli.journal.which", String.join(", ", names)));
        }
        return PostgresJournal.existing(source, ledger);
    }
}
