package org.tidemark.server.trade.catalogue;

/** What was sent is no picture that the shop can show. */
final class PictureRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Mistake mistake;

    PictureRefusedException(String key, String... arguments) {
        super(key);
        this.mistake = Mistake.of("pictures", key, arguments);
    }

    PictureRefusedException(String key, Throwable cause) {
        super(key, cause);
        this.mistake = Mistake.of("pictures", key);
    }

    Mistake mistake() {
        return mistake;
    }
}
