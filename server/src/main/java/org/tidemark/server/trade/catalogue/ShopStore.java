package org.tidemark.server.trade.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/**
 * What visitors of the shop see, from PostgreSQL: products on sale with a variant that may be
 * bought.
 */
@Repository
class ShopStore {

    private static final String CARDS =
            """
            SELECT p.product_id, p.title_zh, p.title_en, p.created_at,
                   coalesce((SELECT picture_id FROM platform.shop_picture q
                             WHERE q.product_id = p.product_id
                             ORDER BY q.place, q.picture_id LIMIT 1), '') AS picture,
                   min(s.supply_fen + s.margin_fen) AS from_fen,
                   max(s.supply_fen + s.margin_fen) AS to_fen,
                   sum(t.shelf - t.reserved) AS free,
                   array_agg(DISTINCT s.offer_id) AS offers,
                   count(*) OVER () AS found
            FROM platform.shop_product p
            JOIN platform.shop_sku s USING (product_id) JOIN platform.stock t USING (sku_id)
            WHERE p.state = 'ON_SALE' AND s.for_sale AND s.offer_id = ANY (?)
            """;

    private static final String GROUPED = " GROUP BY p.product_id ";
    private static final String NEWEST = "p.created_at DESC, p.product_id ";

    private final JdbcClient database;

    ShopStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Some products and how many there are in all; 0 in all where the page lies behind the last.
     */
    record Found(List<ProductCard> cards, int inAll) {}

    /** The offers of all products on sale. */
    Set<String> offersOnSale() {
        return database.sql(
                        """
                        SELECT DISTINCT s.offer_id FROM platform.shop_sku s
                        JOIN platform.shop_product p USING (product_id)
                        WHERE p.state = 'ON_SALE' AND s.for_sale
                        """)
                .query(String.class)
                .set();
    }

    /** The newest products. */
    Found newest(Collection<String> offers, int atMost, int from) {
        return cards(
                CARDS + GROUPED + "ORDER BY " + NEWEST + "LIMIT ? OFFSET ?",
                names(offers),
                atMost,
                from);
    }

    /** Those of these products that are on sale, in this order. */
    Found chosen(List<String> products, Collection<String> offers) {
        return cards(
                CARDS
                        + "AND p.product_id = ANY (?)"
                        + GROUPED
                        + "ORDER BY array_position(CAST(? AS text[]), p.product_id)",
                names(offers),
                names(products),
                names(products));
    }

    /** The products of these categories, newest first. */
    Found in(Collection<String> categories, Collection<String> offers, int atMost, int from) {
        return cards(
                CARDS
                        + "AND p.category_id = ANY (?)"
                        + GROUPED
                        + "ORDER BY "
                        + NEWEST
                        + "LIMIT ? OFFSET ?",
                names(offers),
                names(categories),
                atMost,
                from);
    }

    /** The products that have these words, at least one, the most fitting first. */
    Found matching(List<String> words, Collection<String> offers, int atMost, int from) {
        return matching(words, offers, SearchFilter.ALL, atMost, from);
    }

    /** Those that have these words, all of them without words, as a filter wants them. */
    Found matching(
            List<String> words,
            Collection<String> offers,
            SearchFilter filter,
            int atMost,
            int from) {
        Optional<SearchQuery> query =
                words.isEmpty() ? Optional.empty() : Optional.of(SearchQuery.of(words));
        boolean ranked = filter.sort() == SearchFilter.Sort.FITTING;
        List<Object> arguments = new ArrayList<>();
        arguments.add(names(offers));
        arguments.addAll(filter.ofWhere());
        query.ifPresent(one -> arguments.addAll(one.arguments()));
        arguments.addAll(filter.ofHaving());
        query.filter(one -> ranked).ifPresent(one -> arguments.addAll(one.arguments()));
        arguments.add(atMost);
        arguments.add(from);
        return cards(
                CARDS
                        + filter.where()
                        + query.map(one -> "AND p.words @@ " + one.sql()).orElse("")
                        + GROUPED
                        + filter.having()
                        + "ORDER BY "
                        + query.filter(one -> ranked)
                                .map(one -> "ts_rank(p.words, " + one.sql() + ") DESC, ")
                                .orElse(filter.order())
                        + NEWEST
                        + "LIMIT ? OFFSET ?",
                arguments.toArray());
    }

    private static String[] names(Collection<String> names) {
        return names.toArray(String[]::new);
    }

    private Found cards(String sql, Object... arguments) {
        int[] inAll = new int[1];
        List<ProductCard> cards =
                database.sql(sql)
                        .params(Arrays.asList(arguments))
                        .query((row, number) -> {
                            inAll[0] = row.getInt("found");
                            return card(row);
                        })
                        .list();
        return new Found(cards, inAll[0]);
    }

    private static ProductCard card(ResultSet row) throws SQLException {
        Array offers = row.getArray("offers");
        return new ProductCard(
                row.getString("product_id"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getString("picture"),
                row.getLong("from_fen"),
                row.getLong("to_fen"),
                row.getLong("free"),
                List.of((String[]) offers.getArray()));
    }
}
