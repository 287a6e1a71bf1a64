package org.tidemark.server.web.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The fields of a form that sends a table.
 *
 * @param file null where none was sent
 * @param again not empty where the sender means it although the same file was taken in before
 */
public record UploadForm(@Nullable MultipartFile file, String again) {

    /** What was sent. */
    public Upload by(String sender) {
        try {
            return new Upload(
                    file == null ? new byte[0] : file.getBytes(), sender, !again.isEmpty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
