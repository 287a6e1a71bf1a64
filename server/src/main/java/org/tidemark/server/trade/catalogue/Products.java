package org.tidemark.server.trade.catalogue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do with products: each call whole or nothing. */
@Service
class Products {

    private final ProductStore products;
    private final SkuStore skus;
    private final CategoryStore categories;
    private final Offers offers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Products(
            ProductStore products,
            SkuStore skus,
            CategoryStore categories,
            Offers offers,
            TransactionTemplate transaction,
            Clock clock) {
        this.products = products;
        this.skus = skus;
        this.categories = categories;
        this.offers = offers;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<Product> find(String productId) {
        return products.find(productId);
    }

    /** Adds a product as it was entered; gives the mistakes, none where it is added. */
    List<Mistake> add(ProductEntry entered) {
        return write(entered, true);
    }

    /** Changes a product to what was entered; gives the mistakes, none where it is changed. */
    List<Mistake> change(ProductEntry entered) {
        return write(entered, false);
    }

    private List<Mistake> write(ProductEntry entered, boolean add) {
        ProductReader.Result read = reader().read(entered);
        if (!read.good()) {
            return read.mistakes();
        }
        Product product = read.product();
        List<Mistake> mistakes = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            if (add ? !products.add(product, now) : !products.change(product, now)) {
                mistakes.add(
                        Mistake.of(
                                "productId",
                                add ? "catalogue.bad.taken" : "catalogue.bad.gone",
                                product.productId()));
            } else {
                mistakes.addAll(writeSkus(product, entered));
            }
            if (!mistakes.isEmpty()) {
                status.setRollbackOnly();
            }
        });
        return mistakes;
    }

    /** Writes products of a file, new ones and known ones, inside the caller's transaction. */
    List<Mistake> writeAll(Product product, ProductEntry entered) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!products.add(product, now)) {
            products.change(product, now);
        }
        return writeSkus(product, entered);
    }

    private List<Mistake> writeSkus(Product product, ProductEntry entered) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int place = 0; place < product.skus().size(); place++) {
            StoredSku sku = product.skus().get(place);
            if (!skus.write(sku, place)) {
                int row = rowOf(sku.skuId(), entered);
                mistakes.add(
                        Mistake.of(
                                "skus[" + row + "].skuId", "catalogue.bad.otherSku", sku.skuId()));
            }
        }
        return mistakes;
    }

    private static int rowOf(String skuId, ProductEntry entered) {
        List<String> ids = entered.skus().stream().map(row -> row.skuId().strip()).toList();
        return ids.indexOf(skuId);
    }

    /** A reader that knows the categories and the offers of this moment. */
    ProductReader reader() {
        return new ProductReader(
                categories.all().stream().map(Category::categoryId).collect(Collectors.toSet()),
                offers.inForce());
    }
}
