package org.tidemark.journal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.store.StoreRejectedException;
import org.tidemark.journal.store.StoreUnavailableException;

/**
 * A connection that is opened when it is needed and thrown away when anything unexpected happens on
 * it.
 */
public final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /**
     * Data exception, integrity, access rule and syntax, wrong password: the same again next time.
     */
    private static final Set<String> PERMANENT_CLASSES = Set.of("22", "23", "28", "42");

    private static final String IDLE_NO_LONGER = "SET idle_in_transaction_session_timeout = '5s'";

    private final DataSource source;
    private final Setup setup;
    private @Nullable Connection connection; // null while there is none

    /** What a new connection goes through. */
    @FunctionalInterface
    public interface Setup {
        void prepare(Connection connection) throws SQLException;
    }

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    /** Why a database gives no connection; what it says itself is quoted. */
    static LocalizedText unreachable(SQLException failure) {
        return new LocalizedText(
                "连接不上数据库：“" + failure.getMessage() + "”",
                "the database cannot be reached: " + failure.getMessage());
    }

    /**
     * Has the server end this connection when it stands still in the middle of a transaction: a
     * process that was stopped, or that the network has lost, would hold its rows for ever, and
     * nobody could take over from it. Whoever goes on finds out what became of the transaction.
     */
    public static void endIfItStandsStill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(IDLE_NO_LONGER);
        }
    }

    /** A session that is not yet connected. */
    public Session(DataSource source, Setup setup) {
        this.source = source;
        this.setup = setup;
    }

    /**
     * Does something with the connection.
     *
     * @param what named in the message when it fails
     * @throws StoreUnavailableException when the database cannot be reached or nobody knows what it
     *     did
     * @throws StoreRejectedException when it will never do this
     */
    public <T> T run(String what, Work<T> work) {
        boolean whole = false;
        try {
            if (connection == null) {
                connection = source.getConnection();
                setup.prepare(connection);
            }
            T result = work.apply(connection);
            whole = true;
            return result;
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            String message = what + ": " + e.getMessage();
            if (state.length() == 5 && PERMANENT_CLASSES.contains(state.substring(0, 2))) {
                throw new StoreRejectedException(message, e);
            }
            throw new StoreUnavailableException(message, e);
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("a connection that is given up could not be closed", e);
            }
            connection = null;
        }
    }
}
