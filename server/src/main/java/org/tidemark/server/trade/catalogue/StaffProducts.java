package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** The list of products as staff look through it. */
@Repository
class StaffProducts {

    private final JdbcClient database;

    StaffProducts(JdbcClient database) {
        this.database = database;
    }

    /** A page of rows and how many there are in all. */
    record Found(List<StaffRow> rows, int inAll) {}

    /**
     * Products by id.
     *
     * @param question the beginning of an id of a product or SKU, or words; blank for all
     */
    Found find(String question, Optional<ProductState> state, int atMost, int from) {
        StringBuilder sql =
                new StringBuilder(
                        """
                        SELECT p.product_id, p.title_zh, p.title_en, p.category_id, p.state,
                               coalesce((SELECT picture_id FROM platform.shop_picture q
                                         WHERE q.product_id = p.product_id
                                         ORDER BY q.place, q.picture_id LIMIT 1), '') AS picture,
                               count(s.sku_id) AS skus,
                               coalesce(sum(t.shelf - t.reserved), 0) AS free,
                               count(*) OVER () AS found
                        FROM platform.shop_product p
                        LEFT JOIN platform.shop_sku s USING (product_id)
                        LEFT JOIN platform.stock t USING (sku_id)
                        WHERE true
                        """);
        List<Object> arguments = new ArrayList<>();
        state.ifPresent(only -> {
            sql.append(" AND p.state = ?");
            arguments.add(only.name());
        });
        if (!question.isBlank()) {
            where(question.strip(), sql, arguments);
        }
        sql.append(" GROUP BY p.product_id ORDER BY p.product_id LIMIT ? OFFSET ?");
        arguments.add(atMost);
        arguments.add(from);
        return found(sql.toString(), arguments);
    }

    /** The offers of each of the products that there are. */
    Map<String, List<String>> offersOf(Collection<String> productIds) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        database.sql(
                        """
                        SELECT p.product_id, array_remove(array_agg(DISTINCT s.offer_id), NULL)
                                AS offers
                        FROM platform.shop_product p LEFT JOIN platform.shop_sku s USING (product_id)
                        WHERE p.product_id = ANY (?) GROUP BY p.product_id
                        """)
                .param(productIds.toArray(String[]::new))
                .query((row, number) ->
                        found.put(
                                row.getString("product_id"),
                                List.of((String[]) row.getArray("offers").getArray())))
                .list();
        return found;
    }

    /** The ids of SKUs of the products that a question finds as {@link #find} does. */
    List<String> skusNamed(String question, int atMost) {
        StringBuilder sql =
                new StringBuilder(
                        """
                        SELECT s.sku_id FROM platform.shop_product p
                        JOIN platform.shop_sku s USING (product_id) WHERE true
                        """);
        List<Object> arguments = new ArrayList<>();
        where(question.strip(), sql, arguments);
        arguments.add(atMost);
        return database.sql(sql.append(" ORDER BY s.sku_id LIMIT ?").toString())
                .params(arguments)
                .query(String.class)
                .list();
    }

    private static void where(String question, StringBuilder sql, List<Object> arguments) {
        sql.append(
                """
                 AND (starts_with(p.product_id, ?)
                      OR EXISTS (SELECT FROM platform.shop_sku k
                                 WHERE k.product_id = p.product_id AND starts_with(k.sku_id, ?))
                """);
        arguments.add(question);
        arguments.add(question);
        List<String> words = SearchWords.asked(question);
        if (!words.isEmpty()) {
            SearchQuery query = SearchQuery.of(words);
            sql.append(" OR p.words @@ ").append(query.sql());
            arguments.addAll(query.arguments());
        }
        sql.append(")");
    }

    private Found found(String sql, List<Object> arguments) {
        int[] inAll = new int[1];
        List<StaffRow> rows =
                database.sql(sql)
                        .params(arguments)
                        .query((row, number) -> {
                            inAll[0] = row.getInt("found");
                            return new StaffRow(
                                    row.getString("product_id"),
                                    new LocalizedText(
                                            row.getString("title_zh"), row.getString("title_en")),
                                    row.getString("category_id"),
                                    ProductState.valueOf(row.getString("state")),
                                    row.getString("picture"),
                                    row.getInt("skus"),
                                    row.getLong("free"));
                        })
                        .list();
        return new Found(rows, inAll[0]);
    }
}
