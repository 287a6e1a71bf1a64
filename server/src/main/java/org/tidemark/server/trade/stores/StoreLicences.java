package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.web.site.PageNotFoundException;

/** Pictures of business licences, one a store, sealed: seen by the owner and by who decides. */
@Repository
class StoreLicences {

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    StoreLicences(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** Keeps a picture that was drawn anew, in the place of the one before. */
    void keep(String store, byte[] jpeg) {
        database.sql(
                        """
                        INSERT INTO platform.store_licence (store_id, photo_sealed, kept_at)
                        VALUES (:store, :photo, :now)
                        ON CONFLICT (store_id) DO UPDATE SET photo_sealed = :photo, kept_at = :now
                        """)
                .param("store", store)
                .param("photo", seals.seal(SealedColumn.STORE_LICENCE, store, jpeg))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    boolean has(String store) {
        return database.sql(
                        "SELECT EXISTS (SELECT 1 FROM platform.store_licence WHERE store_id = ?)")
                .param(store)
                .query(Boolean.class)
                .single();
    }

    Optional<byte[]> find(String store) {
        return database.sql("SELECT photo_sealed FROM platform.store_licence WHERE store_id = ?")
                .param(store)
                .query(byte[].class)
                .optional()
                .map(sealed -> seals.open(SealedColumn.STORE_LICENCE, store, sealed));
    }

    /** The picture as an answer that nobody keeps on the way. */
    ResponseEntity<byte[]> answer(String store) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(find(store).orElseThrow(() -> PageNotFoundException.page(store)));
    }

    void forget(String store) {
        database.sql("DELETE FROM platform.store_licence WHERE store_id = ?").param(store).update();
    }
}
