package org.tidemark.server.trade.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** Products in PostgreSQL, with the words by which they are found. */
@Repository
class ProductStore {

    private final JdbcClient database;
    private final SkuStore skus;

    ProductStore(JdbcClient database, SkuStore skus) {
        this.database = database;
        this.skus = skus;
    }

    /** Adds a product without its SKUs; false where there is one of that id. */
    boolean add(Product product, OffsetDateTime at) {
        return write(
                """
                INSERT INTO platform.shop_product
                    (product_id, category_id, title_zh, title_en, text_zh, text_en, state, words,
                     created_at)
                VALUES (:id, :category, :titleZh, :titleEn, :textZh, :textEn, :state, \
                """
                        + WORDS
                        + ", :at) ON CONFLICT (product_id) DO NOTHING",
                product,
                at);
    }

    /** Changes a product but not its SKUs; false where there is none of that id. */
    boolean change(Product product, OffsetDateTime at) {
        return write(
                """
                UPDATE platform.shop_product
                SET category_id = :category, title_zh = :titleZh, title_en = :titleEn,
                    text_zh = :textZh, text_en = :textEn, state = :state,
                    created_at = CASE WHEN state = 'DRAFT' THEN :at ELSE created_at END, words = \
                """
                        + WORDS
                        + " WHERE product_id = :id",
                product,
                at);
    }

    private static final String WORDS =
            """
            setweight(to_tsvector('simple', :titleWords), 'A') \
            || setweight(to_tsvector('english', :titleWords), 'A') \
            || setweight(to_tsvector('simple', :textWords), 'C') \
            || setweight(to_tsvector('english', :textWords), 'C')\
            """;

    private boolean write(String sql, Product product, OffsetDateTime at) {
        return database.sql(sql)
                        .param("id", product.productId())
                        .param("category", product.categoryId())
                        .param("titleZh", product.title().zh())
                        .param("titleEn", product.title().en())
                        .param("textZh", product.text().zh())
                        .param("textEn", product.text().en())
                        .param("state", product.state().name())
                        .param("titleWords", words(List.of(product.title())))
                        .param("textWords", textWords(product))
                        .param("at", at)
                        .update()
                == 1;
    }

    private static String textWords(Product product) {
        List<LocalizedText> texts = new ArrayList<>(List.of(product.text()));
        product.skus().forEach(sku -> texts.add(sku.variant()));
        return words(texts);
    }

    private static String words(List<LocalizedText> texts) {
        List<String> words = new ArrayList<>();
        texts.forEach(text -> {
            words.addAll(SearchWords.of(text.zh()));
            words.addAll(SearchWords.of(text.en()));
        });
        return String.join(" ", words);
    }

    /** One product with its SKUs. */
    Optional<Product> find(String productId) {
        return all(
                        database.sql("SELECT * FROM platform.shop_product WHERE product_id = ?")
                                .param(productId))
                .stream()
                .findFirst();
    }

    /** A page of all products for staff, by id. */
    List<Product> page(int atMost, int from) {
        return all(
                database.sql(
                                "SELECT * FROM platform.shop_product ORDER BY product_id LIMIT ? OFFSET ?")
                        .params(atMost, from));
    }

    /** Those of a question, then the pieces of all of them: a row asks for no other. */
    private List<Product> all(JdbcClient.StatementSpec question) {
        List<Product> found = question.query(ProductStore::product).list();
        Map<String, List<StoredSku>> pieces =
                skus.ofEach(found.stream().map(Product::productId).toList());
        return found.stream()
                .map(one -> one.with(pieces.getOrDefault(one.productId(), List.of())))
                .toList();
    }

    /** Without its pieces. */
    private static Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                row.getString("product_id"),
                row.getString("category_id"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                new LocalizedText(row.getString("text_zh"), row.getString("text_en")),
                ProductState.valueOf(row.getString("state")),
                List.of());
    }
}
