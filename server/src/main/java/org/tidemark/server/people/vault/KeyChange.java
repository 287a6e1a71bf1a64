package org.tidemark.server.people.vault;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.plan.LocalizedText;

/**
 * Puts a new key in the place of the one in force: makes it, seals everything anew under it, with
 * the hashes by which rows are found, and retires the old one. While that is under way no platform
 * runs. After a kill it is run again and goes on where it was.
 *
 * <pre>
 *   people.key.NEW is made ──> entered as coming ──> every sealed column, in batches ──> in force
 * </pre>
 */
public final class KeyChange {

    private final KeyFiles files;
    private final DataSource database;
    private final KeyRegister register;

    /**
     * A change of the key of that database.
     *
     * @param configured the key as {@code tidemark.people.key} has it, empty where it has none
     * @param folder where files with keys lie
     */
    public KeyChange(String configured, Path folder, DataSource database) {
        this.files = new KeyFiles(configured, folder);
        this.database = database;
        this.register = new KeyRegister(database);
    }

    /**
     * What was done.
     *
     * @param from the id of the key that is retired now
     * @param to the id of the key that is in force now
     * @param file where that one lies
     * @param values how many values were sealed anew this time
     */
    public record Changed(String from, String to, Path file, long values) {}

    /**
     * Does it.
     *
     * @param progress is told from time to time how many values are done
     * @throws PeopleKeyException when a platform runs, a key is not here, or something opens under
     *     no key that is here; nothing is lost by that
     */
    public Changed run(LongConsumer progress) throws SQLException {
        try (VaultLock _ = VaultLock.ofChange(database)) {
            PeopleKey from = inForce();
            PeopleKey to = coming();
            Seals seals = new Seals(to, files.known());
            RowBatches batches = new RowBatches(database, progress);
            Resealing resealing = new Resealing(to, seals, batches);
            for (SealedColumn column : SealedColumn.values()) {
                resealing.column(column);
            }
            // Codes are found by hashes of the old key, and live five minutes.
            JdbcClient.create(database).sql("DELETE FROM platform.phone_code").update();
            register.change();
            return new Changed(from.id(), to.id(), files.file(to), batches.done());
        }
    }

    private PeopleKey inForce() {
        List<PeopleKey> known = files.known();
        EnteredKey entered =
                register.all().stream()
                        .filter(EnteredKey::inForce)
                        .findFirst()
                        .orElseThrow(() ->
                                new PeopleKeyException(
                                        new LocalizedText(
                                                "数据库中还没有登记密钥；请先用它启动一次平台",
                                                "no key is entered in the database yet; start the"
                                                        + " platform on it once")));
        return entered.among(known).orElseThrow(() -> missing(entered.id()));
    }

    /** The key that comes: one that an unfinished change has begun with, else a new one. */
    private PeopleKey coming() {
        Optional<EnteredKey> begun = register.all().stream().filter(EnteredKey::coming).findFirst();
        if (begun.isPresent()) {
            return begun.get().among(files.known()).orElseThrow(() -> missing(begun.get().id()));
        }
        PeopleKey made = files.makeNext();
        register.enterComing(made);
        return made;
    }

    private PeopleKeyException missing(String id) {
        String file = files.first() + "." + id;
        return new PeopleKeyException(
                new LocalizedText(
                        "这里没有密钥 " + id + "；请把它的文件放回 " + files.first() + " 或 " + file,
                        "the key "
                                + id
                                + " is not here; put its file back at "
                                + files.first()
                                + " or "
                                + file));
    }
}
