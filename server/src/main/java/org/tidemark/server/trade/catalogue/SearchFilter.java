package org.tidemark.server.trade.catalogue;

import java.util.List;

/**
 * What of the goods that have some words is wanted, and in which order.
 *
 * @param categories in one of them; none for all
 * @param fromFen the lowest price of its cheapest variant
 * @param toFen the highest price of it
 * @param inStock only what can be bought at once
 */
record SearchFilter(Sort sort, List<String> categories, long fromFen, long toFen, boolean inStock) {

    /** All, the most fitting first. */
    static final SearchFilter ALL =
            new SearchFilter(Sort.FITTING, List.of(), 0, Long.MAX_VALUE, false);

    SearchFilter {
        categories = List.copyOf(categories);
    }

    /** In which order. */
    enum Sort {
        /** By how well the words fit; without words the newest first. */
        FITTING(""),
        NEWEST(""),
        CHEAPEST("from_fen, "),
        DEAREST("from_fen DESC, "),
        SOLD("sum(t.sold) DESC, ");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    /** Its order before the newest, in SQL; empty where the words or the day decide. */
    String order() {
        return sort.sql;
    }

    /** Its conditions on products, in SQL. */
    String where() {
        return categories.isEmpty() ? "" : "AND p.category_id = ANY (?) ";
    }

    /** Its conditions on what the variants of a product come to, in SQL. */
    String having() {
        return "HAVING min(s.supply_fen + s.margin_fen) BETWEEN ? AND ? "
                + (inStock ? "AND sum(t.shelf - t.reserved) > 0 " : "");
    }

    /** The arguments of {@link #where}. */
    List<Object> ofWhere() {
        Object all = categories.toArray(String[]::new);
        return categories.isEmpty() ? List.of() : List.of(all);
    }

    /** The arguments of {@link #having}. */
    List<Object> ofHaving() {
        return List.of(fromFen, toFen);
    }
}
