package org.tidemark.server.people.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Where the key to personal data comes from: the configuration, else a file that is made once. */
final class SealKey {

    static final int BYTES = 32;
    private static final String FILE = "people.key";

    private SealKey() {}

    /**
     * The key.
     *
     * @throws SealException when it is no key or the file can neither be read nor made
     */
    static byte[] of(String configured, Path dataFolder) {
        return configured.isEmpty()
                ? kept(dataFolder.resolve(FILE))
                : decoded(configured, "tidemark.people.key");
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return decoded(Files.readString(file).strip(), file.toString());
        } catch (IOException failed) {
            throw new SealException(
                    "the key to personal data can neither be read from nor made at "
                            + file
                            + "; make the folder writable or set tidemark.people.key",
                    failed);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "people", ".new");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                fresh, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh); // whole or not at all, and never over another one
        } catch (FileAlreadyExistsException made) {
            // somebody was quicker: his is the key
        } finally {
            Files.delete(fresh);
        }
    }

    private static byte[] decoded(String text, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new SealException(where + " is not Base64; give 32 random bytes", malformed);
        }
        if (key.length != BYTES) {
            throw new SealException(
                    where + " holds " + key.length + " bytes; give 32 random bytes in Base64");
        }
        return key;
    }
}
