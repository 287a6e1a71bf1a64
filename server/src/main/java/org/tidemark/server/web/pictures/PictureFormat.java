package org.tidemark.server.web.pictures;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes; its name and what the sender calls it mean nothing. */
enum PictureFormat {
    JPEG("jpeg", 50_000_000),
    PNG("png", 50_000_000),
    /** Its reader unpacks all of it, however little is wanted. */
    WEBP("webp", 25_000_000),
    OTHER("", 0);

    private static final String PNG_START = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG_START = "\u00ff\u00d8\u00ff";
    private static final int WEBP_AT = 8;

    private final String reader;
    private final long mostPixels;

    PictureFormat(String reader, long mostPixels) {
        this.reader = reader;
        this.mostPixels = mostPixels;
    }

    static PictureFormat of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith(PNG_START)) {
            return PNG;
        }
        if (start.startsWith(JPEG_START)) {
            return JPEG;
        }
        return start.startsWith("RIFF") && start.startsWith("WEBP", WEBP_AT) ? WEBP : OTHER;
    }

    /** The name under which its reader is found. */
    String reader() {
        return reader;
    }

    /** The most that are read, so that memory stays bounded. */
    long mostPixels() {
        return mostPixels;
    }
}
