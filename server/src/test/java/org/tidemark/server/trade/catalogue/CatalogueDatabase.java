package org.tidemark.server.trade.catalogue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.server.web.site.CopyRules;

/** The tables of the shop in a real PostgreSQL, without a platform around them. */
final class CatalogueDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final HikariDataSource source = new HikariDataSource();
    private final DataSourceTransactionManager transactions;
    private final JdbcClient database;

    CatalogueDatabase(String name) {
        postgres = EmbeddedPostgres.start(emptyFolder(name));
        Flyway.configure()
                .dataSource(postgres.dataSource())
                .schemas("platform")
                .defaultSchema("platform")
                .locations("classpath:org/tidemark/server/kernel/database")
                .load()
                .migrate();
        source.setDataSource(postgres.dataSource());
        transactions = new DataSourceTransactionManager(source);
        database = JdbcClient.create(source);
        database.sql(
                        """
                        INSERT INTO platform.shop_category VALUES ('goods', NULL, 1, '货', 'Goods')
                        ON CONFLICT DO NOTHING
                        """)
                .update();
    }

    private static Path emptyFolder(String name) {
        Path folder = Path.of("target", "platforms", name).toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(folder);
            return folder;
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }

    JdbcClient jdbc() {
        return database;
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    Stock stock() {
        return new Stock(stockStore(), transactions, Clock.systemUTC());
    }

    StockStore stockStore() {
        return new StockStore(database);
    }

    SkuStore skuStore() {
        return new SkuStore(database);
    }

    ProductStore productStore() {
        return new ProductStore(database, skuStore());
    }

    ShopStore shopStore() {
        return new ShopStore(database);
    }

    Categories categories() {
        return new Categories(new CategoryStore(database), CopyRules.of("cn"), transaction());
    }

    Products products() {
        return new Products(
                productStore(),
                skuStore(),
                new CategoryStore(database),
                new OfferSamples(),
                CopyRules.of("cn"),
                transaction(),
                Clock.systemUTC());
    }

    /** A product on sale with one SKU of the same id, of which so many lie on the shelf. */
    void sku(String id, int shelf) {
        database.sql(
                        """
                        INSERT INTO platform.shop_product
                        VALUES (?, 'goods', ?, ?, '', '', 'ON_SALE', '', '2026-01-01 00:00+00')
                        """)
                .params(id, id, id)
                .update();
        skuStore()
                .write(
                        new StoredSku(
                                id,
                                id,
                                new LocalizedText("", ""),
                                "goods",
                                "",
                                3000,
                                7000,
                                100,
                                0,
                                true),
                        0);
        if (shelf > 0) {
            stock().book(id, shelf, "first delivery", "staff");
        }
    }

    @Override
    public void close() {
        source.close();
        postgres.close();
    }
}
