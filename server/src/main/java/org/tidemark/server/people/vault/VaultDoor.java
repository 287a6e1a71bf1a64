package org.tidemark.server.people.vault;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.people.vault.KeyVerdict.Enter;
import org.tidemark.server.people.vault.KeyVerdict.Make;
import org.tidemark.server.people.vault.KeyVerdict.Prove;
import org.tidemark.server.people.vault.KeyVerdict.Reason;
import org.tidemark.server.people.vault.KeyVerdict.Refuse;
import org.tidemark.server.people.vault.KeyVerdict.Use;

/** Opens the vault of a database with the keys that are here, or says why it stays closed. */
final class VaultDoor {

    private final KeyFiles files;
    private final KeyRegister register;
    private final SealedRows rows;

    VaultDoor(KeyFiles files, DataSource database) {
        this.files = files;
        this.register = new KeyRegister(database);
        this.rows = new SealedRows(database);
    }

    /**
     * The seals of this database. Enters a key where none is entered yet; of two who do that at
     * once one is first, and the other goes by what the first has entered.
     *
     * @throws PeopleKeyException when the key is not here
     */
    Seals open() {
        List<PeopleKey> known = files.known();
        return switch (verdict(known)) {
            case Use use -> new Seals(use.key(), known);
            case Enter enter -> entered(enter.key());
            case Prove _ -> entered(proved(known));
            case Make _ -> made();
            case Refuse refuse -> throw refused(refuse);
        };
    }

    private KeyVerdict verdict(List<PeopleKey> known) {
        return KeyVerdict.of(register.all(), known, rows.sample().isPresent());
    }

    private Seals entered(PeopleKey key) {
        return register.enter(key) ? new Seals(key, files.known()) : open();
    }

    private Seals made() {
        PeopleKey made = files.makeFirst();
        if (register.enter(made)) {
            return new Seals(made, List.of(made));
        }
        List<PeopleKey> known = files.known();
        if (verdict(known) instanceof Refuse refuse) {
            files.forgetFirst(); // nothing was ever sealed by it
            throw refused(new Refuse(Reason.MISSING, refuse.keyId()));
        }
        return open();
    }

    /** The key that opens what was sealed before keys were entered. */
    private PeopleKey proved(List<PeopleKey> known) {
        Optional<SealedRows.Sample> sample = rows.sample();
        return known.stream()
                .filter(key -> sample.isEmpty() || sample.get().opensBy(key))
                .findFirst()
                .orElseThrow(() -> refused(new Refuse(Reason.OTHER, "")));
    }

    private PeopleKeyException refused(Refuse refuse) {
        String id = refuse.keyId().isEmpty() ? "" : " " + refuse.keyId();
        String file =
                refuse.reason() == Reason.RETIRED
                        ? files.first() + "." + refuse.keyId()
                        : files.first().toString();
        String mendZh = "；请把原来的密钥文件放回 " + file + "（它与数据库的备份分开保存），或设置 tidemark.people.key";
        String mendEn =
                "; put its file back at "
                        + file
                        + " (it is kept apart from the backup of the database) or set"
                        + " tidemark.people.key";
        return new PeopleKeyException(
                switch (refuse.reason()) {
                    case MISSING ->
                            new LocalizedText(
                                    "数据库中的个人数据由密钥" + id + " 加密，而这里没有这个密钥" + mendZh,
                                    "personal data in this database is sealed under the key"
                                            + id
                                            + ", which is not here"
                                            + mendEn);
                    case OTHER ->
                            new LocalizedText(
                                    "这里的密钥不是加密数据库中个人数据的那个" + id + mendZh,
                                    "the key that is here is not the one under which personal data in"
                                            + " this database is sealed"
                                            + id
                                            + mendEn);
                    case RETIRED ->
                            new LocalizedText(
                                    "这里的密钥已经停用，现在有效的是" + id + mendZh,
                                    "the key that is here is retired; the one in force is"
                                            + id
                                            + mendEn);
                    case ROTATING ->
                            new LocalizedText(
                                    "更换密钥的工作没有做完（新密钥" + id + "）；请再运行 ./tidemark rekey，做完后再启动",
                                    "the change of the key to"
                                            + id
                                            + " is not finished; run ./tidemark rekey again, then start");
                });
    }
}
