package org.tidemark.server.trade.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.FilterQuery;

/**
 * What somebody has entered to search, as the address says it.
 *
 * @param zone code of a zone; empty for all
 * @param sort name of an order; empty for the most fitting first
 * @param category id of a category; empty for all
 * @param from the lowest price as it was typed
 * @param to the highest price as it was typed
 * @param stock {@code true} where only what can be bought at once is wanted
 */
public record SearchForm(
        String q, String zone, String sort, String category, String from, String to, String stock) {

    /** Takes what is not sent for empty. */
    public SearchForm {
        q = given(q);
        zone = given(zone);
        sort = given(sort);
        category = given(category);
        from = given(from);
        to = given(to);
        stock = given(stock);
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The names of the orders that there are. */
    public static List<String> sorts() {
        return Arrays.stream(SearchFilter.Sort.values()).map(Enum::name).toList();
    }

    /** The order that is wanted. */
    SearchFilter.Sort order() {
        return Arrays.stream(SearchFilter.Sort.values())
                .filter(one -> one.name().equals(sort))
                .findFirst()
                .orElse(SearchFilter.Sort.FITTING);
    }

    /** Whether only what can be bought at once is wanted. */
    public boolean inStock() {
        return stock.equals("true");
    }

    /** Whether anything but words is asked for. */
    public boolean filtered() {
        return inStock()
                || !sort.isEmpty()
                || !category.isEmpty()
                || !from.isEmpty()
                || !to.isEmpty();
    }

    /**
     * The filter; a price that cannot be read bounds nothing.
     *
     * @param categories the wanted one with all below it
     */
    SearchFilter filter(List<String> categories) {
        return new SearchFilter(
                order(),
                categories,
                price(from).orElse(0L),
                price(to).orElse(Long.MAX_VALUE),
                inStock());
    }

    /** What is wrong with it: prices that cannot be read. */
    public RefusedForm problems() {
        return RefusedForm.shown(
                Problems.of(
                        Map.of("from", from, "to", to).entrySet().stream()
                                .filter(one -> !one.getValue().isBlank())
                                .filter(one -> price(one.getValue()).isEmpty())
                                .map(one -> Fault.at(one.getKey(), "catalogue.search.price"))
                                .toList()));
    }

    private static Optional<Long> price(String typed) {
        return typed.isBlank() ? Optional.empty() : Fen.read(typed).map(Fen::fen);
    }

    /** The address of the same search, up to the number of the page. */
    String address() {
        String query = FilterQuery.of(asked());
        return "/search" + query + (query.isEmpty() ? "?" : "&") + "page=";
    }

    /** The address of the same words without a filter. */
    public String without() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", q);
        asked.put("zone", zone);
        return "/search" + FilterQuery.of(asked);
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", q);
        asked.put("zone", zone);
        asked.put("sort", sort);
        asked.put("category", category);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("stock", inStock() ? "true" : "");
        return asked;
    }
}
