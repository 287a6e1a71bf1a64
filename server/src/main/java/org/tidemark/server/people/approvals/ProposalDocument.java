package org.tidemark.server.people.approvals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.MediaType;

/**
 * A document that goes with a proposal.
 *
 * @param bytes of the file; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record ProposalDocument(Kind kind, byte[] bytes) {

    /** The most of a file, in MB. */
    static final int MOST_MEGABYTES = 5;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** What it is. */
    enum Kind {
        PDF(MediaType.APPLICATION_PDF_VALUE, ".pdf"),
        /** Any picture, drawn anew. */
        JPEG(MediaType.IMAGE_JPEG_VALUE, ".jpg");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        MediaType type() {
            return MediaType.parseMediaType(type);
        }

        String ending() {
            return ending;
        }
    }

    static boolean fits(byte[] file) {
        return file.length > 0 && file.length <= MOST_BYTES;
    }

    /** By its first bytes; its name and what the sender calls it mean nothing. */
    static boolean isPdf(byte[] file) {
        return file.length > PDF_START.length
                && Arrays.equals(file, 0, PDF_START.length, PDF_START, 0, PDF_START.length);
    }
}
