package org.tidemark.server.people.vault;

import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sealed in the database. */
final class SealedRows {

    private final JdbcClient database;

    SealedRows(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /** Something sealed, by which a key can prove itself. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    record Sample(SealedColumn column, String id, byte[] sealed) {

        boolean opensBy(PeopleKey key) {
            return key.open(column.purpose(id), sealed).isPresent();
        }
    }

    /** Any one; empty where nothing is sealed. */
    Optional<Sample> sample() {
        return Stream.of(SealedColumn.values())
                .filter(column -> column != SealedColumn.SESSION) // nobody misses one
                .flatMap(column -> first(column).stream())
                .findFirst();
    }

    private Optional<Sample> first(SealedColumn column) {
        return database.sql(
                        "SELECT %2$s, %3$s FROM %1$s WHERE octet_length(%3$s) > 0 LIMIT 1"
                                .formatted(column.table(), column.idExpression(), column.column()))
                .query((row, number) -> new Sample(column, row.getString(1), row.getBytes(2)))
                .optional();
    }
}
