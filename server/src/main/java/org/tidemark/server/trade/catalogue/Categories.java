package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.plan.LocalizedText;

/** The categories: two levels, in an order that staff choose. */
@Service
public class Categories {

    private static final int TITLE = 30;

    private final CategoryStore store;
    private final TransactionTemplate transaction;

    Categories(CategoryStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** A category as it is entered: nothing but texts. */
    public record Entered(
            String categoryId, String parent, String place, String titleZh, String titleEn) {

        public Entered {
            categoryId = categoryId == null ? "" : categoryId;
            parent = parent == null ? "" : parent;
            place = place == null ? "" : place;
            titleZh = titleZh == null ? "" : titleZh;
            titleEn = titleEn == null ? "" : titleEn;
        }

        static final Entered BLANK = new Entered("", "", "", "", "");
    }

    /** All: each of the first level, followed by those below it. */
    List<Category> tree() {
        List<Category> all = store.all();
        return all.stream()
                .filter(category -> category.parentId().isEmpty())
                .flatMap(top -> Stream.concat(Stream.of(top), below(all, top)))
                .toList();
    }

    private static Stream<Category> below(List<Category> all, Category top) {
        return all.stream().filter(category -> category.parentId().equals(top.categoryId()));
    }

    Optional<Category> find(String categoryId) {
        return store.all().stream()
                .filter(category -> category.categoryId().equals(categoryId))
                .findFirst();
    }

    /** A category's id and the ids of those below it. */
    List<String> withBelow(String categoryId) {
        return store.all().stream()
                .filter(one ->
                        one.categoryId().equals(categoryId) || one.parentId().equals(categoryId))
                .map(Category::categoryId)
                .toList();
    }

    /** Adds or changes a category; gives the mistakes, none where it is written. */
    public List<Mistake> write(Entered entered) {
        Entry entry = new Entry();
        Category category =
                new Category(
                        entry.id("categoryId", entered.categoryId()),
                        entered.parent().strip(),
                        entry.count("place", entered.place()),
                        new LocalizedText(
                                entry.line("titleZh", entered.titleZh(), TITLE),
                                entry.line("titleEn", entered.titleEn(), TITLE)));
        List<Mistake> mistakes = new ArrayList<>(entry.mistakes());
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        transaction.executeWithoutResult(status -> {
            store.lock();
            levelMistake(category).ifPresentOrElse(mistakes::add, () -> store.write(category));
        });
        return mistakes;
    }

    private Optional<Mistake> levelMistake(Category category) {
        if (category.parentId().isEmpty()) {
            return Optional.empty();
        }
        List<Category> all = store.all();
        boolean parentIsTop =
                all.stream()
                        .anyMatch(one ->
                                one.categoryId().equals(category.parentId())
                                        && one.parentId().isEmpty()
                                        && !one.categoryId().equals(category.categoryId()));
        if (!parentIsTop) {
            return Optional.of(Mistake.of("parent", "catalogue.bad.parent", category.parentId()));
        }
        return below(all, category).findAny().isPresent()
                ? Optional.of(Mistake.of("parent", "catalogue.bad.hasBelow", category.categoryId()))
                : Optional.empty();
    }

    /** Removes a category; false where products or categories stand in it. */
    boolean remove(String categoryId) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    store.lock();
                    return store.removeEmpty(categoryId);
                }));
    }
}
