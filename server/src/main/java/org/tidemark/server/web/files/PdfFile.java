package org.tidemark.server.web.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What is told of a PDF that somebody sends, and how one is given: by its first bytes, never by its
 * name.
 */
public final class PdfFile {

    /** The most of a file, in MB. */
    public static final int MOST_MEGABYTES = 5;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private PdfFile() {}

    /** Whether it is anything at all, and not too much. */
    public static boolean fits(byte[] file) {
        return file.length > 0 && file.length <= MOST_BYTES;
    }

    /** One of ours as it goes to a browser, which keeps no copy by itself. */
    public static ResponseEntity<byte[]> attachment(String name, byte[] document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".pdf\"")
                .cacheControl(CacheControl.noStore())
                .body(document);
    }

    /** Whether it begins like one. */
    public static boolean isOne(byte[] file) {
        return file.length > START.length
                && Arrays.equals(file, 0, START.length, START, 0, START.length);
    }
}
