package org.tidemark.server.web.site;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That the database lent no connection within the time that a request waits for one, or ended the
 * one that was lent.
 */
final class Away {

    private static final int DEEPEST = 20;

    /** Classes of states: the connection failed; the server ends it (PostgreSQL, appendix A). */
    private static final Pattern ENDED = Pattern.compile("08.*|57P.*");

    private Away() {}

    /** Whether that is at the bottom of it. */
    static boolean is(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException failed
                            && ENDED.matcher(String.valueOf(failed.getSQLState())).matches()) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
