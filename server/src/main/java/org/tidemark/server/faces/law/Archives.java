package org.tidemark.server.faces.law;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.work.HeavyWork;

/** Packs files into one. */
@Component
final class Archives {

    private final HeavyWork work;

    Archives(HeavyWork work) {
        this.work = work;
    }

    /**
     * An archive of files.
     *
     * @param files by their names in it, in their order
     */
    byte[] zip(Map<String, byte[]> files) {
        return work.run(() -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        });
    }

    /** The SHA-256 of each file in hexadecimal, by its name. */
    static Map<String, String> hashes(Map<String, byte[]> files) {
        Map<String, String> hashes = new LinkedHashMap<>();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) ->
                    hashes.put(name, HexFormat.of().formatHex(digest.digest(bytes))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        return hashes;
    }
}
