package org.tidemark.server.trade.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;

/** The categories: two levels, in an order that staff choose. */
@Service
public class Categories {

    private static final int TITLE = 30;

    private final CategoryStore store;
    private final CopyRules copy;
    private final TransactionTemplate transaction;

    Categories(CategoryStore store, CopyRules copy, TransactionTemplate transaction) {
        this.store = store;
        this.copy = copy;
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
    public List<Category> tree() {
        List<Category> all = store.all();
        return all.stream()
                .filter(category -> category.parentId().isEmpty())
                .flatMap(top -> Stream.concat(Stream.of(top), below(all, top)))
                .toList();
    }

    private static Stream<Category> below(List<Category> all, Category top) {
        return all.stream().filter(category -> category.parentId().equals(top.categoryId()));
    }

    /** One of them. */
    public Optional<Category> find(String categoryId) {
        return store.all().stream()
                .filter(category -> category.categoryId().equals(categoryId))
                .findFirst();
    }

    /** A category's id and the ids of those below it. */
    public List<String> withBelow(String categoryId) {
        return store.all().stream()
                .filter(one ->
                        one.categoryId().equals(categoryId) || one.parentId().equals(categoryId))
                .map(Category::categoryId)
                .toList();
    }

    /** Adds or changes a category; gives what is wrong, nothing where it is written. */
    public Problems write(Entered entered) {
        Entry entry = new Entry();
        Category category =
                new Category(
                        entry.id("categoryId", entered.categoryId()),
                        entered.parent().strip(),
                        entry.optionalCount("place", entered.place()),
                        new LocalizedText(
                                entry.line("titleZh", entered.titleZh(), TITLE),
                                entry.line("titleEn", entered.titleEn(), TITLE)));
        entry.published("titleZh", category.title().zh(), copy);
        entry.published("titleEn", category.title().en(), copy);
        if (entry.problems().there()) {
            return entry.problems();
        }
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    store.lock();
                    Problems level = levelProblems(category, store.all());
                    if (!level.there()) {
                        store.write(category);
                    }
                    return level;
                }));
    }

    /** Whether it may stand where it shall among those that there are: there are two levels. */
    static Problems levelProblems(Category category, List<Category> all) {
        if (category.parentId().isEmpty()) {
            return Problems.NONE;
        }
        boolean parentIsTop =
                all.stream()
                        .anyMatch(one ->
                                one.categoryId().equals(category.parentId())
                                        && one.parentId().isEmpty()
                                        && !one.categoryId().equals(category.categoryId()));
        if (!parentIsTop) {
            return Problems.at("parent", "catalogue.bad.parent", category.parentId());
        }
        return below(all, category).findAny().isPresent()
                ? Problems.at("parent", "catalogue.bad.hasBelow", category.categoryId())
                : Problems.NONE;
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
