package org.tidemark.server.people.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.tidemark.engine.plan.LocalizedText;

/**
 * Where keys to personal data come from: the configuration, and files of the data folder. {@code
 * people.key} is the first one, {@code people.key.ID} each that came after it.
 */
final class KeyFiles {

    static final String FIRST = "people.key";

    private final String configured;
    private final Path folder;

    KeyFiles(String configured, Path folder) {
        this.configured = configured;
        this.folder = folder;
    }

    /** The file of the first key. */
    Path first() {
        return folder.resolve(FIRST);
    }

    /**
     * All keys that there are, the configured one first, then the first one.
     *
     * @throws PeopleKeyException when one is no key, or a file cannot be read
     */
    List<PeopleKey> known() {
        List<PeopleKey> known = new ArrayList<>();
        if (!configured.isEmpty()) {
            known.add(decoded(configured, "tidemark.people.key"));
        }
        for (Path file : files()) {
            known.add(decoded(read(file), file.toString()));
        }
        return known;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file ->
                            file.getFileName().toString().matches("people\\.key(\\.[0-9a-f]{8})?"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** Makes the first key; whoever was quicker has made it. */
    PeopleKey makeFirst() {
        byte[] master = PeopleKey.random();
        write(first(), master);
        return decoded(read(first()), first().toString());
    }

    /** Makes a key that comes after others. */
    PeopleKey makeNext() {
        byte[] master = PeopleKey.random();
        PeopleKey key = new PeopleKey(master);
        write(file(key), master);
        return key;
    }

    /** The file of a key that came after the first. */
    Path file(PeopleKey key) {
        return folder.resolve(FIRST + "." + key.id());
    }

    /** Takes back a first key that was made and never used. */
    void forgetFirst() {
        try {
            Files.deleteIfExists(first());
        } catch (IOException stays) {
            throw unreadable(first(), stays);
        }
    }

    /** Whole or not at all, and never over another one. */
    private static void write(Path file, byte[] master) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "people", ".new");
            try {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
                Files.writeString(
                        fresh,
                        Base64.getEncoder().encodeToString(master) + "\n",
                        StandardOpenOption.SYNC);
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException made) {
                // somebody was quicker: his is the key
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private static PeopleKeyException unreadable(Path file, IOException failed) {
        return new PeopleKeyException(
                new LocalizedText(
                        "个人数据的密钥在 "
                                + file
                                + " 处既不能读取也不能建立（“"
                                + failed.getMessage()
                                + "”）；请让文件夹可写，或设置 tidemark.people.key",
                        "the key to personal data can neither be read from nor made at "
                                + file
                                + " ("
                                + failed.getMessage()
                                + "); make the folder writable or set tidemark.people.key"),
                failed);
    }

    private static PeopleKey decoded(String text, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new PeopleKeyException(
                    new LocalizedText(
                            where + " 不是 Base64；请给出 32 个随机字节",
                            where + " is not Base64; give 32 random bytes"),
                    malformed);
        }
        if (key.length != PeopleKey.BYTES) {
            throw new PeopleKeyException(
                    new LocalizedText(
                            where + " 有 " + key.length + " 个字节；请以 Base64 给出 32 个随机字节",
                            where
                                    + " holds "
                                    + key.length
                                    + " bytes; give 32 random bytes in Base64"));
        }
        return new PeopleKey(key);
    }
}
