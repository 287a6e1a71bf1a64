package org.tidemark.server.trade.catalogue;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.trade.catalogue.ProductEntry.SkuEntry;

/** What is found, in a real PostgreSQL. */
class SearchIT {

    private static final int ALL = 1_000;
    private static final String[] CHINESE = {
        "保温杯", "水杯", "绿茶", "礼盒", "毛巾", "三件套", "坚果", "混合装", "洗发水", "护手霜", "香薰", "蜡烛", "陶瓷", "马克杯",
        "不锈钢", "双层", "大容量", "儿童", "牙刷", "有机", "薏米", "红豆", "蜂蜜", "柚子茶", "棉质", "电动", "便携", "折叠", "雨伞",
        "收纳盒", "研究生", "生命", "和服", "服务"
    };
    private static final String[] ENGLISH = {
        "bottle", "insulated", "steel", "green", "tea", "gift", "box", "towels", "cotton", "mixed",
        "nuts", "the", "running", "shoes", "of", "500ml", "Wi-Fi", "2-in-1", "children's", "A4",
        "candle", "ceramic", "mugs", "folding", "umbrella", "0.5", "café"
    };

    private static CatalogueDatabase database;

    @BeforeAll
    static void start() {
        database = new CatalogueDatabase("search");
        add("life", "研究生命的起源 图册", "Origins of life, an album");
        add("student", "研究生 笔记本", "Notebook for students");
        add("service", "商品和服务 礼品卡", "Card for goods and services");
        add("kimono", "日本和服 摆件", "Kimono figure");
        add("flask", "不锈钢水杯，双层保温", "Insulated steel bottle");
        add("cup", "陶瓷马克杯", "Ceramic mug");
        add("soap", "洗手液", "Hand soap for washing");
        add("mention", "收纳盒", "Storage box", "适合放保温杯和雨伞。", "Holds an umbrella and a bottle.");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void a_word_is_found_and_not_what_stands_side_by_side_by_chance() {
        assertThat(found("研究生")).as("as a substring it is in 研究生命 too").containsExactly("student");
        assertThat(found("和服")).as("as a substring it is in 商品和服务 too").containsExactly("kimono");
    }

    @Test
    void words_are_found_in_any_order_where_no_substring_is() {
        assertThat(found("保温水杯")).containsExactly("flask");
        assertThat(found("杯子 陶瓷的")).isEmpty();
        assertThat(found("马克杯，陶瓷的")).containsExactly("cup");
    }

    @Test
    void traditional_characters_find_simplified_ones() {
        assertThat(found("雙層保溫")).containsExactly("flask");
    }

    @Test
    void english_is_found_by_its_stem_in_any_case() {
        assertThat(found("BOTTLES")).containsExactly("flask", "mention");
        assertThat(found("wash")).containsExactly("soap");
        assertThat(found("service")).containsExactly("service");
    }

    @Test
    void the_beginning_of_the_last_word_is_enough_but_not_of_others() {
        assertThat(found("insul")).containsExactly("flask");
        assertThat(found("steel bot")).containsExactly("flask");
        assertThat(found("ste bottle")).isEmpty();
    }

    /** One letter left out, doubled, changed, or two of them swapped. */
    @Test
    void a_word_with_one_slip_finds_what_it_was_meant_for() {
        Vocabulary vocabulary = new Vocabulary(database.jdbc(), Clock.systemUTC());
        Random chance = new Random(20_261_129);
        for (String meant : List.of("insulated", "ceramic", "kimono", "notebook", "umbrella")) {
            for (int i = 0; i < 40; i++) {
                String slipped = slip(meant, chance);
                assertThat(found(vocabulary.nearest(List.of(slipped)), "goods"))
                        .as(slipped)
                        .containsAll(found(meant));
            }
        }
        assertThat(vocabulary.nearest(List.of("zzqqxxww", "tea", "保温")))
                .as("nothing is like it, too short, not in Latin letters")
                .containsExactly("zzqqxxww", "tea", "保温");
    }

    private static String slip(String word, Random chance) {
        int at = chance.nextInt(word.length() - 1);
        String before = word.substring(0, at);
        char one = word.charAt(at);
        String after = word.substring(at + 1);
        return switch (chance.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + one + one + after;
            case 2 -> before + (char) ('a' + chance.nextInt(26)) + after;
            default -> before + after.charAt(0) + one + after.substring(1);
        };
    }

    @Test
    void a_title_counts_more_than_a_text() {
        add("bottle-cup", "保温杯", "Bottle");
        assertThat(found("保温杯").getFirst()).isEqualTo("bottle-cup");
        assertThat(found("bottle")).endsWith("mention");
    }

    @Test
    void signs_of_the_search_language_are_only_signs() {
        assertThat(found("steel & ! | :* ' \\ bottle")).containsExactly("flask");
    }

    @Test
    void only_products_on_sale_with_an_offer_in_force_are_found() {
        ProductEntry draft = ProductSamples.product("secret", "秘密货品", "Secret thing");
        database.products()
                .add(
                        new ProductEntry(
                                draft.productId(),
                                draft.category(),
                                draft.titleZh(),
                                draft.titleEn(),
                                "",
                                "",
                                "DRAFT",
                                draft.skus()));
        assertThat(found("secret")).isEmpty();
        assertThat(
                        database.shopStore()
                                .matching(SearchWords.asked("ceramic"), Set.of("other"), ALL, 0)
                                .cards())
                .isEmpty();
    }

    @Test
    void pages_tell_how_many_there_are_in_all() {
        for (int i = 0; i < 5; i++) {
            add("paged-" + i, "分页灯", "Paged lamp");
        }
        ShopStore.Found second =
                database.shopStore().matching(List.of("lamp"), Set.of("goods"), 2, 2);
        assertThat(second.inAll()).isEqualTo(5);
        assertThat(second.cards()).hasSize(2);
    }

    /** A product of the test of filters. */
    private record Made(String id, long fen, boolean second, int shelf, int sold) {}

    @Test
    void filters_and_orders_give_what_a_look_at_each_product_gives() {
        Random chance = new Random(38);
        database.jdbc()
                .sql("INSERT INTO platform.shop_category VALUES ('second', NULL, 9, '二', 'Two')")
                .update();
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "sieved-" + i;
            add(id, "筛选物", "Sieved thing");
            Made one =
                    new Made(
                            id,
                            100L * (1 + chance.nextInt(12)),
                            chance.nextBoolean(),
                            chance.nextInt(3),
                            chance.nextInt(5));
            made.add(one);
            database.jdbc()
                    .sql(
                            "UPDATE platform.shop_sku SET supply_fen = 1, margin_fen = ? - 1 WHERE sku_id = ?")
                    .params(one.fen(), id)
                    .update();
            database.jdbc()
                    .sql("UPDATE platform.stock SET shelf = ?, sold = ? WHERE sku_id = ?")
                    .params(one.shelf(), one.sold(), id)
                    .update();
            if (one.second()) {
                database.jdbc()
                        .sql(
                                "UPDATE platform.shop_product SET category_id = 'second' WHERE product_id = ?")
                        .param(id)
                        .update();
            }
        }
        for (SearchFilter.Sort sort : SearchFilter.Sort.values()) {
            for (int i = 0; i < 40; i++) {
                long from = 100L * chance.nextInt(8);
                long to = chance.nextBoolean() ? Long.MAX_VALUE : from + 100L * chance.nextInt(8);
                boolean second = chance.nextBoolean();
                boolean stock = chance.nextBoolean();
                SearchFilter filter =
                        new SearchFilter(
                                sort, second ? List.of("second") : List.of(), from, to, stock);
                List<Made> wanted =
                        made.stream()
                                .filter(one -> one.fen() >= from && one.fen() <= to)
                                .filter(one -> !second || one.second())
                                .filter(one -> !stock || one.shelf() > 0)
                                .toList();
                List<Made> found =
                        database
                                .shopStore()
                                .matching(List.of("sieved"), Set.of("goods"), filter, ALL, 0)
                                .cards()
                                .stream()
                                .map(card -> of(made, card.productId()))
                                .toList();
                assertThat(found).as(filter.toString()).containsExactlyInAnyOrderElementsOf(wanted);
                switch (sort) {
                    case CHEAPEST ->
                            assertThat(found).isSortedAccordingTo(comparingLong(Made::fen));
                    case DEAREST ->
                            assertThat(found).isSortedAccordingTo(comparingLong(one -> -one.fen()));
                    case SOLD ->
                            assertThat(found)
                                    .isSortedAccordingTo(comparingLong(one -> -one.sold()));
                    case FITTING, NEWEST -> {}
                }
            }
        }
    }

    private static Made of(List<Made> made, String id) {
        return made.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Titles by chance, from words of both languages, signs between them. */
    @Test
    void every_product_is_found_by_any_word_of_its_title() {
        for (int seed = 0; seed < 60; seed++) {
            Random chance = new Random(seed);
            List<String> written = new ArrayList<>();
            String zh = title(chance, CHINESE, written, new String[] {"", "", " ", "·", "，"});
            String en =
                    title(chance, ENGLISH, new ArrayList<>(), new String[] {" ", " ", ", ", " & "});
            String id = "chance-" + seed;
            database.products()
                    .add(
                            ProductSamples.product(
                                    id, zh, en, "", "", List.of(ProductSamples.ofOther(id))));
            List<String> words = new ArrayList<>(List.of(en.split("[ ,&]+", 0)));
            SearchWords.of(zh).stream().filter(word -> !CHARACTER.test(word)).forEach(words::add);
            written.stream().filter(word -> dividedLike(word, zh)).forEach(words::add);
            for (String word : words) {
                assertThat(foundByChance(word)).as("%s in %s / %s", word, zh, en).contains(id);
            }
        }
    }

    /** What a single character is kept as, which nobody writes: he writes the character. */
    private static final Predicate<String> CHARACTER =
            Pattern.compile("u[0-9a-f]{4,5}").asMatchPredicate();

    /** Whether the title was divided so that this is a word of it: 三件套儿童 may read otherwise. */
    private static boolean dividedLike(String word, String zh) {
        return SearchWords.of(zh).containsAll(SearchWords.asked(word));
    }

    private static String title(Random chance, String[] from, List<String> words, String[] signs) {
        StringBuilder title = new StringBuilder();
        int length = 1 + chance.nextInt(4);
        for (int i = 0; i < length; i++) {
            String word = from[chance.nextInt(from.length)];
            words.add(word);
            title.append(i == 0 ? "" : signs[chance.nextInt(signs.length)]).append(word);
        }
        return title.toString();
    }

    private static void add(String id, String zh, String en) {
        add(id, zh, en, "", "");
    }

    private static void add(String id, String zh, String en, String textZh, String textEn) {
        List<SkuEntry> skus = List.of(ProductSamples.sku(id));
        database.products()
                .add(ProductSamples.product(id, zh, en, textZh, textEn, skus))
                .orRefuse();
    }

    private static List<String> found(String question) {
        return found(question, "goods");
    }

    private static List<String> foundByChance(String question) {
        return found(question, "other");
    }

    private static List<String> found(String question, String offer) {
        return found(SearchWords.asked(question), offer);
    }

    private static List<String> found(List<String> words, String offer) {
        return database.shopStore().matching(words, Set.of(offer), ALL, 0).cards().stream()
                .map(ProductCard::productId)
                .toList();
    }
}
