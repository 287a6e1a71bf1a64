package org.tidemark.server.trade.stores.conditions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.web.forms.Problems;

/** Agreements with stores, version by version, and when their owners agreed. */
@Repository
public class StoreAgreements {

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    StoreAgreements(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** All versions of a store, the newest first. */
    public List<StoreAgreement> of(String store) {
        return database.sql(
                        """
                        SELECT store_id, version, title, body, hash, entered_by, entered_at,
                            agreed_by, agreed_at, document_sealed IS NOT NULL AS document
                        FROM platform.store_agreement WHERE store_id = ? ORDER BY version DESC
                        """)
                .param(store)
                .query(this::agreement)
                .list();
    }

    /**
     * Enters the next version; it waits for the owner, and one before that waited waits no more.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where it says nothing
     */
    @Transactional
    public void enter(String store, StoreAgreementForm form, String by) {
        form.problems().orRefuse();
        byte[] document = form.file();
        database.sql("SELECT store_id FROM platform.store WHERE store_id = ? FOR UPDATE")
                .param(store)
                .query(String.class)
                .single();
        int version = of(store).stream().mapToInt(StoreAgreement::version).max().orElse(0) + 1;
        database.sql(
                        """
                        INSERT INTO platform.store_agreement (store_id, version, title, body,
                            document_sealed, hash, entered_by, entered_at)
                        VALUES (:store, :version, :title, :body, :document, :hash, :by, :now)
                        """)
                .param("store", store)
                .param("version", version)
                .param("title", form.title())
                .param("body", form.body())
                .param(
                        "document",
                        document.length == 0
                                ? null
                                : seals.seal(
                                        SealedColumn.STORE_AGREEMENT,
                                        key(store, version),
                                        document),
                        java.sql.Types.BINARY)
                .param(
                        "hash",
                        StoreAgreement.hash(store, version, form.title(), form.body(), document))
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * The owner agrees to the newest version, which he has seen.
     *
     * @param hash of what he was shown
     * @throws org.tidemark.server.web.forms.FormRefusedException where there is a newer one
     */
    public void agree(String store, String hash, String owner) {
        int agreed =
                database.sql(
                                """
                                UPDATE platform.store_agreement SET agreed_by = :owner,
                                    agreed_at = :now
                                WHERE store_id = :store AND hash = :hash AND agreed_at IS NULL
                                    AND version = (SELECT max(version)
                                        FROM platform.store_agreement WHERE store_id = :store)
                                """)
                        .param("owner", owner)
                        .param("now", OffsetDateTime.now(clock))
                        .param("store", store)
                        .param("hash", hash)
                        .update();
        if (agreed == 0) {
            Problems.whole("conditions.problem.agreement").orRefuse();
        }
    }

    /** The document of a version. */
    public Optional<byte[]> document(String store, int version) {
        return database.sql(
                        """
                        SELECT document_sealed FROM platform.store_agreement
                        WHERE store_id = ? AND version = ? AND document_sealed IS NOT NULL
                        """)
                .params(store, version)
                .query(byte[].class)
                .optional()
                .map(sealed ->
                        seals.open(SealedColumn.STORE_AGREEMENT, key(store, version), sealed));
    }

    private static String key(String store, int version) {
        return store + "/" + version;
    }

    private StoreAgreement agreement(ResultSet row, int number) throws SQLException {
        return new StoreAgreement(
                row.getString("store_id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("body"),
                row.getBoolean("document"),
                row.getString("hash"),
                row.getString("entered_by"),
                at(row, "entered_at").orElseThrow(),
                row.getString("agreed_by"),
                at(row, "agreed_at"));
    }

    private Optional<OffsetDateTime> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }
}
