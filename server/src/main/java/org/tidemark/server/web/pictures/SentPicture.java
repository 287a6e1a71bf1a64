package org.tidemark.server.web.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The picture of a form. */
public final class SentPicture {

    private SentPicture() {}

    /** What was sent; nothing where no file was. */
    public static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the uploaded picture cannot be read", unreadable);
        }
    }
}
