package org.tidemark.server;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.tidemark.journal.JournalException;

/** The platform cannot start. The message says why and what to do. */
public final class ServerStartException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Finds the sentence in what Spring has wrapped around it. */
    static ServerStartException of(RuntimeException failed, ServerOptions options) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException || cause instanceof java.net.BindException) {
                return new ServerStartException(
                        "port "
                                + options.port()
                                + " of "
                                + options.address()
                                + " cannot be used ("
                                + cause.getMessage()
                                + "); choose another one with --port",
                        failed);
            }
            if (cause instanceof BindException wrong) {
                return new ServerStartException(Settings.wrong(wrong), failed);
            }
            if (cause instanceof JournalException || cause instanceof java.sql.SQLException) {
                return new ServerStartException(String.valueOf(cause.getMessage()), failed);
            }
        }
        return new ServerStartException(
                "the platform cannot start: " + failed.getMessage(), failed);
    }
}
