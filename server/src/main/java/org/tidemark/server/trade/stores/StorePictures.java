package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.PagePictures;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;

/** Pictures of stores, the one that was there first first. */
@Repository
class StorePictures {

    static final int MOST = 6;

    private final JdbcClient database;
    private final PagePictures pictures;
    private final Clock clock;

    StorePictures(JdbcClient database, PagePictures pictures, Clock clock) {
        this.database = database;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** The ids of a store's pictures. */
    List<String> of(String store) {
        return database.sql(
                        """
                        SELECT picture_id FROM platform.store_picture WHERE store_id = ?
                        ORDER BY shown_from, picture_id
                        """)
                .param(store)
                .query(String.class)
                .list();
    }

    /** The first picture of each of those stores that has one. */
    Map<String, String> first(Collection<String> stores) {
        if (stores.isEmpty()) {
            return Map.of();
        }
        Map<String, String> first = new TreeMap<>();
        database.sql(
                        """
                        SELECT DISTINCT ON (store_id) store_id, picture_id
                        FROM platform.store_picture WHERE store_id IN (:stores)
                        ORDER BY store_id, shown_from, picture_id
                        """)
                .param("stores", stores)
                .query(row -> {
                    first.put(row.getString("store_id"), row.getString("picture_id"));
                });
        return first;
    }

    /**
     * Shows one more.
     *
     * @throws FormRefusedException where it is no picture, or there are enough
     */
    void show(String store, byte[] file) {
        if (of(store).size() >= MOST) {
            Problems.at("picture", "stores.problem.pictures", MOST).orRefuse();
        }
        try {
            String picture = pictures.keep("store:" + store, file);
            database.sql(
                            """
                            INSERT INTO platform.store_picture (store_id, picture_id, shown_from)
                            VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                            """)
                    .params(store, picture, OffsetDateTime.now(clock))
                    .update();
        } catch (PictureProblemException refused) {
            throw new FormRefusedException(
                    Problems.at("picture", "stores.problem.photo", PictureKit.MOST_MEGABYTES),
                    refused);
        }
    }

    /** Shows one no longer; another store's is left alone. */
    @Transactional
    public void remove(String store, String picture) {
        int removed =
                database.sql(
                                """
                                DELETE FROM platform.store_picture
                                WHERE store_id = ? AND picture_id = ?
                                """)
                        .params(store, picture)
                        .update();
        if (removed > 0) {
            pictures.forget(picture);
        }
    }
}
