package org.tidemark.server.web.access;

/** An app asks to buy for a member who has not agreed to the texts in force; nothing was done. */
public final class AgreementMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AgreementMissingException() {
        super("the member has not agreed to the texts in force");
    }
}
