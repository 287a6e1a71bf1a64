package org.tidemark.server;

import java.sql.SQLException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;
import org.tidemark.server.people.vault.PeopleKeyException;

/** The platform cannot start. The text says why and what to do; the message is English. */
public final class ServerStartException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    private ServerStartException(LocalizedText text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** Why it cannot start and what to do, in both languages. */
    public LocalizedText text() {
        return text;
    }

    /** Finds the sentence in what Spring has wrapped around it. */
    static ServerStartException of(RuntimeException failed, ServerOptions options) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException || cause instanceof java.net.BindException) {
                return new ServerStartException(noPort(options, cause), failed);
            }
            if (cause instanceof Settings.WrongException wrongly) {
                return new ServerStartException(wrongly.text(), failed);
            }
            if (cause instanceof BindException wrong) {
                return new ServerStartException(Settings.wrong(wrong), failed);
            }
            if (cause instanceof PeopleKeyException key) {
                return new ServerStartException(key.text(), failed);
            }
            if (cause instanceof JournalException journal) {
                return new ServerStartException(journal.text(), failed);
            }
            if (cause instanceof SQLException database) {
                return new ServerStartException(
                        new LocalizedText(
                                "数据库报告：“" + database.getMessage() + "”",
                                String.valueOf(database.getMessage())),
                        failed);
            }
        }
        return new ServerStartException(
                new LocalizedText(
                        "平台无法启动：“" + failed.getMessage() + "”",
                        "the platform cannot start: " + failed.getMessage()),
                failed);
    }

    private static LocalizedText noPort(ServerOptions options, Throwable cause) {
        return new LocalizedText(
                options.address()
                        + " 的端口 "
                        + options.port()
                        + " 不能使用（“"
                        + cause.getMessage()
                        + "”）；请用 --port 另选一个",
                "port "
                        + options.port()
                        + " of "
                        + options.address()
                        + " cannot be used ("
                        + cause.getMessage()
                        + "); choose another one with --port");
    }
}
