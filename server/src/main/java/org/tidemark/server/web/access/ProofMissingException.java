package org.tidemark.server.web.access;

/** An app asks for what a member must have shown himself for a moment ago; nothing was done. */
public final class ProofMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProofMissingException() {
        super("the member has not shown lately that it is he");
    }
}
