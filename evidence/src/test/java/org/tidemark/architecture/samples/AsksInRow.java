package org.tidemark.architecture.samples;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for what belongs to a row while it reads the row. */
public final class AsksInRow {

    private final JdbcClient database;

    AsksInRow(JdbcClient database) {
        this.database = database;
    }

    String row(ResultSet row, int number) throws SQLException {
        return number + row.getString(1) + parts(row.getString(2));
    }

    private List<String> parts(String of) {
        return database.sql("SELECT part FROM parts WHERE of = ?")
                .param(of)
                .query(String.class)
                .list();
    }
}
