package org.tidemark.journal.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;

/** What a PostgreSQL must promise before a ledger is put into it. */
public final class Durability {

    private static final String QUERY =
            """
            SELECT current_setting('fsync'), current_setting('full_page_writes'),
                   current_setting('synchronous_commit'), current_setting('server_encoding')
            """;

    private Durability() {}

    /**
     * Refuses a server that may lose or mangle what it has confirmed.
     *
     * @throws WeakDatabaseException naming the setting and what it must be
     */
    public static void require(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            require("fsync", row.getString(1), Set.of("on"));
            require("full_page_writes", row.getString(2), Set.of("on"));
            require("synchronous_commit", row.getString(3), Set.of("on", "remote_apply"));
            require("server_encoding", row.getString(4), Set.of("utf8"));
        }
    }

    private static void require(String setting, String value, Set<String> allowed) {
        if (!allowed.contains(value.toLowerCase(Locale.ROOT))) {
            throw new WeakDatabaseException(
                    new LocalizedText(
                            "数据库以 "
                                    + setting
                                    + "="
                                    + value
                                    + " 运行，可能丢失已确认的内容；请设为 "
                                    + String.join(" 或 ", allowed.stream().sorted().toList()),
                            "the database runs with "
                                    + setting
                                    + "="
                                    + value
                                    + " and may lose what it has confirmed; set it to "
                                    + String.join(" or ", allowed.stream().sorted().toList())));
        }
    }

    /** A database that does not keep what it promises. */
    public static final class WeakDatabaseException extends JournalException {

        private static final long serialVersionUID = 1L;

        WeakDatabaseException(LocalizedText text) {
            super(text, null);
        }
    }
}
