package org.tidemark.server.people.approvals;

import org.springframework.http.MediaType;

/**
 * A document that goes with a proposal.
 *
 * @param bytes of the file; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record ProposalDocument(Kind kind, byte[] bytes) {

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
}
