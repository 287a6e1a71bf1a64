package org.tidemark.server.trade.catalogue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** Categories in PostgreSQL. */
@Repository
class CategoryStore {

    private final JdbcClient database;

    CategoryStore(JdbcClient database) {
        this.database = database;
    }

    /** All, those of the first level and of the second in their order. */
    List<Category> all() {
        return database.sql(
                        """
                        SELECT category_id, coalesce(parent_id, '') AS parent_id, place,
                               title_zh, title_en
                        FROM platform.shop_category ORDER BY place, category_id
                        """)
                .query((row, number) ->
                        new Category(
                                row.getString("category_id"),
                                row.getString("parent_id"),
                                row.getInt("place"),
                                new LocalizedText(
                                        row.getString("title_zh"), row.getString("title_en"))))
                .list();
    }

    /** Keeps two writers of categories from making a third level together. */
    void lock() {
        database.sql("LOCK TABLE platform.shop_category IN SHARE ROW EXCLUSIVE MODE").update();
    }

    void write(Category category) {
        database.sql(
                        """
                        INSERT INTO platform.shop_category
                            (category_id, parent_id, place, title_zh, title_en)
                        VALUES (?, nullif(?, ''), ?, ?, ?)
                        ON CONFLICT (category_id) DO UPDATE SET
                            parent_id = excluded.parent_id, place = excluded.place,
                            title_zh = excluded.title_zh, title_en = excluded.title_en
                        """)
                .params(
                        category.categoryId(),
                        category.parentId(),
                        category.place(),
                        category.title().zh(),
                        category.title().en())
                .update();
    }

    /** Removes a category that nothing stands in; false where something does. */
    boolean removeEmpty(String categoryId) {
        return database.sql(
                                """
                                DELETE FROM platform.shop_category c WHERE category_id = ?
                                AND NOT EXISTS (SELECT FROM platform.shop_product p
                                                WHERE p.category_id = c.category_id)
                                AND NOT EXISTS (SELECT FROM platform.shop_category below
                                                WHERE below.parent_id = c.category_id)
                                """)
                        .param(categoryId)
                        .update()
                == 1;
    }
}
