package org.tidemark.server.money.wallet;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whether two members have the same payee, and nothing about whom. */
@Repository
public class PayeeMarks {

    private final JdbcClient database;

    public PayeeMarks(JdbcClient database) {
        this.database = database;
    }

    /** A keyed hash of a member's payee; empty where none is known. */
    public Optional<String> of(String memberId) {
        return database.sql(
                        "SELECT mark FROM platform.payee WHERE member_id = ? AND mark IS NOT NULL")
                .param(memberId)
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes(1)))
                .optional();
    }
}
