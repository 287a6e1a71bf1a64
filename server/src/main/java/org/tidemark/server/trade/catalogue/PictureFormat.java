package org.tidemark.server.trade.catalogue;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes; its name and what the sender calls it mean nothing. */
enum PictureFormat {
    JPEG,
    PNG,
    WEBP,
    OTHER;

    private static final String PNG_START = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG_START = "\u00ff\u00d8\u00ff";
    private static final int WEBP_AT = 8;

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

    /** The name of a format that this Java reads. */
    String readable() throws PictureRefusedException {
        return switch (this) {
            case JPEG -> "jpeg";
            case PNG -> "png";
            case WEBP -> throw new PictureRefusedException("catalogue.bad.picture.webp");
            case OTHER -> throw new PictureRefusedException("catalogue.bad.picture.kind");
        };
    }
}
