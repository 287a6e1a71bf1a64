package org.tidemark.server.trade.catalogue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;

/** What staff do with products: each call whole or nothing. */
@Service
class Products {

    private final ProductStore products;
    private final SkuStore skus;
    private final CategoryStore categories;
    private final Offers offers;
    private final CopyRules copy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Products(
            ProductStore products,
            SkuStore skus,
            CategoryStore categories,
            Offers offers,
            CopyRules copy,
            TransactionTemplate transaction,
            Clock clock) {
        this.products = products;
        this.skus = skus;
        this.categories = categories;
        this.offers = offers;
        this.copy = copy;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<Product> find(String productId) {
        return products.find(productId);
    }

    /** Adds a product as it was entered; gives what is wrong, nothing where it is added. */
    Problems add(ProductEntry entered) {
        return write(entered, true);
    }

    /** Changes a product to what was entered; gives what is wrong, nothing where it is changed. */
    Problems change(ProductEntry entered) {
        return write(entered, false);
    }

    private Problems write(ProductEntry entered, boolean add) {
        ProductReader.Result read = reader().read(entered);
        if (read.problems().there()) {
            return read.problems();
        }
        Product product = read.product();
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    OffsetDateTime now = OffsetDateTime.now(clock);
                    boolean written =
                            add ? products.add(product, now) : products.change(product, now);
                    Problems problems =
                            written
                                    ? writeSkus(product, entered)
                                    : Problems.at(
                                            "productId",
                                            add ? "catalogue.bad.taken" : "catalogue.bad.gone",
                                            product.productId());
                    if (problems.there()) {
                        status.setRollbackOnly();
                    }
                    return problems;
                }));
    }

    /** Writes products of a file, new ones and known ones, inside the caller's transaction. */
    Problems writeAll(Product product, ProductEntry entered) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!products.add(product, now)) {
            products.change(product, now);
        }
        return writeSkus(product, entered);
    }

    private Problems writeSkus(Product product, ProductEntry entered) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < product.skus().size(); place++) {
            StoredSku sku = product.skus().get(place);
            if (!skus.write(sku, place)) {
                String field = "skus[" + rowOf(sku.skuId(), entered) + "].skuId";
                faults.add(Fault.at(field, "catalogue.bad.otherSku", sku.skuId()));
            }
        }
        return Problems.of(faults);
    }

    private static int rowOf(String skuId, ProductEntry entered) {
        List<String> ids = entered.skus().stream().map(row -> row.skuId().strip()).toList();
        return ids.indexOf(skuId);
    }

    /** A reader that knows the categories and the offers of this moment. */
    ProductReader reader() {
        return new ProductReader(
                categories.all().stream().map(Category::categoryId).collect(Collectors.toSet()),
                offers.inForce(),
                copy);
    }
}
