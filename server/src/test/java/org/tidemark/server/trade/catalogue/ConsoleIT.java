package org.tidemark.server.trade.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;

/** The console of the shop over HTTP: who may, what is refused, and that nothing is half done. */
class ConsoleIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String PRODUCTS = "/console/shop/products";

    @BeforeAll
    static void open() {
        ShopSamples.adopt(PLATFORM, "depot");
        ShopSamples.category(PLATFORM, "depot", "", "仓", "Depot");
    }

    private static Visitor staff() {
        Visitor operator = PLATFORM.visitor();
        operator.post("/console/login", Map.of("operator", "operator", "key", PLATFORM.key()));
        return operator;
    }

    static Map<String, String> form(String id) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("productId", id);
        form.put("category", "depot");
        form.put("titleZh", "货");
        form.put("titleEn", "Thing");
        form.put("textZh", "");
        form.put("textEn", "");
        form.put("state", "ON_SALE");
        form.put("skus[0].skuId", id);
        form.put("skus[0].variantZh", "");
        form.put("skus[0].variantEn", "");
        form.put("skus[0].offer", "depot-goods");
        form.put("skus[0].supply", "30.00");
        form.put("skus[0].margin", "70.00");
        form.put("skus[0].weight", "100");
        form.put("skus[0].lowStock", "2");
        form.put("skus[0].forSale", "yes");
        return form;
    }

    @Test
    void other_roles_members_and_visitors_stay_outside() {
        for (String path :
                List.of(
                        PRODUCTS,
                        PRODUCTS + "/new",
                        "/console/shop/categories",
                        "/console/shop/stock",
                        "/console/shop/files",
                        "/console/shop/files/products.csv",
                        "/console/shop/files/stock.csv")) {
            assertThat(staff().get(path).status()).as(path).isEqualTo(200);
            assertThat(PLATFORM.visitor().staff("RISK").get(path).status()).as(path).isIn(302, 403);
            assertThat(PLATFORM.visitor().get(path).status()).as(path).isEqualTo(302);
            assertThat(PLATFORM.member("nobody").get(path).status()).as(path).isEqualTo(302);
        }
        assertThat(
                        PLATFORM.visitor()
                                .staff("FINANCE")
                                .post(PRODUCTS + "/new", form("depot-no"))
                                .status())
                .isIn(302, 403);
        assertThat(PLATFORM.bean(Products.class).find("depot-no")).isEmpty();
    }

    @Test
    void a_product_is_added_changed_and_withdrawn() {
        Visitor staff = staff();
        assertThat(staff.post(PRODUCTS + "/new", form("depot-one")).status()).isEqualTo(302);
        assertThat(PLATFORM.visitor().get("/p/depot-one").status()).isEqualTo(200);
        Map<String, String> changed = form("depot-one");
        changed.put("skus[0].margin", "90.00");
        changed.put("state", "WITHDRAWN");
        assertThat(staff.post(PRODUCTS + "/depot-one", changed).status()).isEqualTo(302);
        Sku sku = PLATFORM.bean(Catalogue.class).sku("depot-one").orElseThrow();
        assertThat(sku.priceFen()).isEqualTo(12_000);
        assertThat(sku.onSale()).isFalse();
        assertThat(staff.post(PRODUCTS + "/new", form("depot-one")).http().body())
                .as("an id is taken once")
                .contains("id=\"problem\"");
    }

    @Test
    void all_mistakes_are_told_at_once_and_nothing_entered_is_lost() {
        Map<String, String> wrong = form("Depot Two!");
        wrong.put("category", "no-such-category");
        wrong.put("titleZh", "");
        wrong.put("titleEn", "<b>kept & shown</b>");
        wrong.put("skus[0].offer", "no-such-offer");
        wrong.put("skus[0].supply", "-5");
        wrong.put("skus[0].margin", "-0.01");
        wrong.put("skus[0].weight", "1.5");
        Answer answer = staff().post(PRODUCTS + "/new?lang=en", wrong);
        assertThat(answer.status()).isEqualTo(422);
        String body = answer.http().body();
        assertThat(body)
                .contains("Depot Two!", "no-such-offer", "no-such-category", "value=\"-5\"")
                .contains("value=\"-0.01\"", "below zero is not", "value=\"1.5\"")
                .contains("&lt;b>kept &amp; shown&lt;/b>")
                .doesNotContain("<b>kept");
        assertThat(body.split("<li><a href=\"#", -1)).hasSize(1 + 8);
    }

    @Test
    void rows_that_no_page_has_are_refused_or_left_out_but_break_nothing() {
        for (String row : List.of("1", "50", "255", "256", "300", "99999999", "x", "-1", "")) {
            Map<String, String> far = form("depot-far-" + row);
            far.put("titleZh", "");
            far.put("skus[" + row + "].skuId", "depot-far");
            assertThat(staff().post(PRODUCTS + "/new", far).status()).as(row).isEqualTo(422);
        }
    }

    @Test
    void a_sku_of_another_product_is_not_taken_over() {
        Visitor staff = staff();
        staff.post(PRODUCTS + "/new", form("depot-three"));
        Map<String, String> other = form("depot-four");
        other.put("skus[0].skuId", "depot-three");
        assertThat(staff.post(PRODUCTS + "/new", other).status()).isEqualTo(422);
        assertThat(PLATFORM.bean(Products.class).find("depot-four")).isEmpty();
        assertThat(PLATFORM.bean(Catalogue.class).sku("depot-three").orElseThrow().productId())
                .isEqualTo("depot-three");
    }

    @Test
    void staff_are_told_where_the_cost_share_does_not_pay_for_the_goods() {
        Visitor staff = staff();
        Map<String, String> cheap = form("depot-cheap");
        cheap.put("skus[0].supply", "45.00");
        cheap.put("skus[0].margin", "55.00");
        staff.post(PRODUCTS + "/new", cheap);
        String page = staff.get(PRODUCTS + "/depot-cheap?lang=en").http().body();
        assertThat(page).contains("data-warning=\"goods\"", "¥15.00 less than the supply price");
        assertThat(page).contains("data-warning=\"nothing\"", "\u2212¥5.00");
    }

    @Test
    void a_picture_is_encoded_anew_and_what_is_none_is_refused_with_its_reason() {
        Visitor staff = staff();
        staff.post(PRODUCTS + "/new", form("depot-pictured"));
        staff.get(PRODUCTS + "/depot-pictured");
        Answer good = upload(staff, ShopSamples.picture(1600, 900, "jpeg"), "good.jpg");
        assertThat(good.status()).isEqualTo(302);
        assertThat(pictures()).hasSize(1);
        assertThat(pictures().getFirst().width()).isEqualTo(1280);
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        assertThat(told(staff, svg.getBytes(StandardCharsets.UTF_8), "evil.png"))
                .contains("This is no picture");
        assertThat(told(staff, "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), "a.webp"))
                .contains("cannot be read");
        assertThat(told(staff, bomb(60_000, 60_000), "bomb.png")).contains("60000 × 60000");
        assertThat(told(staff, bomb(9_000, 9_000), "bomb.png")).contains("9000 × 9000");
        byte[] cutOff = ShopSamples.picture(200, 200, "png");
        assertThat(told(staff, Arrays.copyOf(cutOff, 60), "cut.png")).contains("cannot be read");
        assertThat(pictures()).hasSize(1);
    }

    @Test
    void of_several_pictures_all_are_added_or_none_and_each_that_is_none_is_told() {
        Visitor staff = staff();
        staff.post(PRODUCTS + "/new", form("depot-several"));
        Pictures pictures = PLATFORM.bean(Pictures.class);
        Pictures.Sent good = new Pictures.Sent("a.jpg", ShopSamples.picture(64, 64, "jpeg"));
        Pictures.Sent none = new Pictures.Sent("b.txt", new byte[] {1});
        assertThat(pictures.add("depot-several", List.of(good, none, none)).whole()).hasSize(2);
        assertThat(pictures.of("depot-several")).isEmpty();
        assertThat(pictures.add("depot-several", List.of(good)).there()).isFalse();
        assertThat(pictures.of("depot-several")).hasSize(1);
        assertThat(pictures.add("depot-several", List.of()).at("pictures")).isPresent();
    }

    @Test
    void a_file_of_twenty_megabytes_is_refused_before_anything_is_read() {
        Visitor staff = staff();
        staff.post(PRODUCTS + "/new", form("depot-pictured"));
        staff.get(PRODUCTS + "/depot-pictured");
        Answer answer = upload(staff, new byte[20 * 1024 * 1024], "large.png");
        assertThat(answer.status()).isIn(422, 413);
        assertThat(answer.http().body()).contains("too large");
    }

    private static List<Picture> pictures() {
        return PLATFORM.bean(Pictures.class).of("depot-pictured");
    }

    private static String told(Visitor staff, byte[] file, String name) {
        Answer refused = upload(staff, file, name);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body()).contains(name + ": ", "href=\"#pictures\"");
        return refused.http().body();
    }

    private static Answer upload(Visitor staff, byte[] file, String name) {
        return staff.upload(
                PRODUCTS + "/depot-pictured/pictures?lang=en",
                Map.of("_page", PRODUCTS + "/depot-pictured"),
                "pictures",
                file,
                name);
    }

    private static Answer send(Visitor staff, String path, String field, byte[] file, String name) {
        return staff.upload(path, Map.of(), field, file, name);
    }

    /** A PNG of a few bytes that says it is that large. */
    private static byte[] bomb(int width, int height) {
        ByteBuffer header =
                ByteBuffer.allocate(17)
                        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void stock_is_booked_with_a_reason_and_the_journal_says_who() {
        Visitor staff = staff();
        staff.post(PRODUCTS + "/new", form("depot-stock"));
        String path = "/console/shop/stock/depot-stock";
        assertThat(staff.post(path, Map.of("change", "12", "reason", "delivery 7")).status())
                .isEqualTo(302);
        assertThat(staff.post(path, Map.of("change", "-13", "reason", "broken")).status())
                .isEqualTo(422);
        assertThat(staff.post(path, Map.of("change", "0", "reason", "")).http().body())
                .contains("href=\"#change\"", "href=\"#reason\"");
        String page = staff.get(path + "?lang=en").http().body();
        assertThat(page).contains("data-figure=\"shelf\">12<", "delivery 7", "operator", "+12");
        assertThat(staff.get("/console/shop/stock/no-such").status()).isEqualTo(404);
    }

    @Test
    void categories_have_two_levels_and_leave_only_when_they_are_empty() {
        Visitor staff = staff();
        Map<String, String> below =
                Map.of(
                        "categoryId",
                        "depot-low",
                        "parent",
                        "depot",
                        "place",
                        "1",
                        "titleZh",
                        "下",
                        "titleEn",
                        "Low");
        assertThat(staff.post("/console/shop/categories", below).status()).isEqualTo(302);
        Map<String, String> third =
                Map.of(
                        "categoryId",
                        "depot-third",
                        "parent",
                        "depot-low",
                        "place",
                        "1",
                        "titleZh",
                        "三",
                        "titleEn",
                        "Third");
        assertThat(staff.post("/console/shop/categories", third).status()).isEqualTo(422);
        Map<String, String> under =
                Map.of(
                        "categoryId",
                        "depot",
                        "parent",
                        "depot-low",
                        "place",
                        "1",
                        "titleZh",
                        "仓",
                        "titleEn",
                        "Depot");
        assertThat(staff.post("/console/shop/categories", under).status()).isEqualTo(422);
        Answer full =
                staff.post(
                        "/console/shop/categories/depot/remove",
                        Map.of("_page", "/console/shop/categories?lang=en"));
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.http().body()).contains("id=\"problem\"", "name=\"categoryId\"");
        assertThat(PLATFORM.bean(Categories.class).find("depot")).isPresent();
        staff.post("/console/shop/categories/depot-low/remove", Map.of());
        assertThat(PLATFORM.bean(Categories.class).find("depot-low")).isEmpty();
    }

    @Test
    void a_file_is_taken_whole_or_its_mistakes_are_told_by_line() {
        Visitor staff = staff();
        String head =
                "product,category,title_zh,title_en,text_zh,text_en,state,sku,variant_zh,variant_en,"
                        + "offer,supply,margin,weight_grams,low_stock,for_sale\n";
        String good =
                "depot-file,depot,货,Filed,,,ON_SALE,depot-file,,,depot-goods,30.00,70.00,1,1,yes\n";
        String bad = "depot-bad,depot,货,Bad,,,ON_SALE,depot-bad,,,no-offer,30.00,-1,1,1,yes\n";
        Answer refused = files(staff, "products", head + good + bad);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("Line 3, column “offer”: ", "Line 3, column “margin”: ");
        assertThat(PLATFORM.bean(Products.class).find("depot-file")).isEmpty();
        assertThat(files(staff, "products", head + good).status()).isEqualTo(302);
        assertThat(PLATFORM.bean(Products.class).find("depot-file")).isPresent();

        assertThat(
                        files(
                                        staff,
                                        "stock",
                                        "sku,change,reason\ndepot-file,5,count\ndepot-file,-9,count\n")
                                .http()
                                .body())
                .contains("Line 3, column “change”: ");
        assertThat(PLATFORM.bean(StockStore.class).level("depot-file"))
                .hasValue(new StockLevel(0, 0));
        assertThat(files(staff, "stock", "sku,change,reason\ndepot-file,5,count\n").status())
                .isEqualTo(302);
        assertThat(PLATFORM.bean(StockStore.class).level("depot-file"))
                .hasValue(new StockLevel(5, 0));
    }

    @Test
    void what_is_exported_can_be_imported_again_and_runs_no_formula() {
        Visitor staff = staff();
        Map<String, String> formula = form("depot-formula");
        formula.put("titleEn", "=1+1");
        staff.post(PRODUCTS + "/new", formula);
        String file = staff.get("/console/shop/files/products.csv").http().body();
        assertThat(file).contains("'=1+1");
        assertThat(files(staff, "products", file).status()).isEqualTo(302);
        assertThat(PLATFORM.bean(Products.class).find("depot-formula").orElseThrow().title().en())
                .isEqualTo("=1+1");
    }

    /** Of either kind and in either format, and with what an office may do to a file in between. */
    @Test
    void an_export_that_is_imported_changes_nothing() {
        Visitor staff = staff();
        for (String kind : List.of("products", "stock")) {
            for (String format : List.of("csv", "xlsx")) {
                String path = "/console/shop/files/" + kind + "." + format;
                String before = staff.get("/console/shop/files/" + kind + ".csv").http().body();
                byte[] file = staff.bytes(path);
                Answer answer =
                        send(
                                staff,
                                "/console/shop/files/" + kind + "?again=yes",
                                "file",
                                file,
                                "x." + format);
                assertThat(answer.status()).as(path + answer.http().body()).isEqualTo(302);
                assertThat(staff.get("/console/shop/files/" + kind + ".csv").http().body())
                        .as(path)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void the_same_file_again_is_told_and_wants_a_second_yes() {
        Visitor staff = staff();
        staff.post(PRODUCTS + "/new", form("depot-twice"));
        String file = "sku,change,reason\ndepot-twice,5,count\n";
        assertThat(files(staff, "stock", file).status()).isEqualTo(302);
        Answer told = files(staff, "stock", file);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.http().body())
                .contains("The same file was imported on", "by operator", "name=\"again\"");
        assertThat(PLATFORM.bean(StockStore.class).level("depot-twice"))
                .hasValue(new StockLevel(5, 0));
        assertThat(files(staff, "stock", file, "again=yes&").status()).isEqualTo(302);
        assertThat(PLATFORM.bean(StockStore.class).level("depot-twice"))
                .hasValue(new StockLevel(10, 0));
        assertThat(files(staff, "stock", file).status()).isEqualTo(422);
        assertThat(files(staff, "stock", file.replace('5', '6')).status()).isEqualTo(302);
    }

    @Test
    void of_two_who_send_the_same_file_at_once_one_is_told() throws Exception {
        Visitor first = staff();
        first.post(PRODUCTS + "/new", form("depot-race"));
        Visitor second = staff();
        for (int round = 1; round <= 5; round++) {
            String file = "sku,change,reason\ndepot-race,1,round " + round + "\n";
            CompletableFuture<Answer> other =
                    CompletableFuture.supplyAsync(() -> files(second, "stock", file));
            List<Integer> answers =
                    List.of(files(first, "stock", file).status(), other.get().status());
            assertThat(answers).containsExactlyInAnyOrder(302, 422);
            assertThat(PLATFORM.bean(StockStore.class).level("depot-race"))
                    .hasValue(new StockLevel(round, 0));
        }
    }

    /** Encodings, separators and ways to write a number, each with each. */
    @Test
    void a_stock_file_is_read_however_it_is_written() {
        Visitor staff = staff();
        staff.post(PRODUCTS + "/new", form("depot-written"));
        int shelf = 0;
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        Charset.forName("GB18030"),
                        StandardCharsets.UTF_16)) {
            for (String separator : List.of(",", ";", "\t", "|")) {
                for (String change : List.of("1000", "1 000", "+1000", "１０００", "1000.00")) {
                    String text =
                            String.join(separator, "sku", "change", "reason")
                                    + "\r\n"
                                    + String.join(separator, "depot-written", change, "到货" + shelf)
                                    + "\r\n"
                                    + String.join(separator, "合计", "", "")
                                    + "\r\n";
                    String where = charset + separator + change;
                    Answer answer =
                            send(
                                    staff,
                                    "/console/shop/files/stock",
                                    "file",
                                    text.getBytes(charset),
                                    "stock.csv");
                    assertThat(answer.status()).as(where + answer.http().body()).isEqualTo(302);
                    shelf += 1_000;
                    assertThat(PLATFORM.bean(StockStore.class).level("depot-written"))
                            .as(where)
                            .hasValue(new StockLevel(shelf, 0));
                }
            }
        }
    }

    @Test
    void a_mistake_is_told_with_line_column_and_value_in_both_languages() {
        Visitor staff = staff();
        staff.post(PRODUCTS + "/new", form("depot-told"));
        for (String bad : List.of("five", "0", "5元", "1.5", "1,00", "9999999")) {
            String file = "sku,change,reason\ndepot-told,1,ok\ndepot-told,\"" + bad + "\",x\n";
            assertThat(files(staff, "stock", file).http().body())
                    .contains("Line 3, column “change”: “" + bad + "”");
            assertThat(files(staff, "stock", file, "lang=zh&x=").http().body())
                    .contains("第 3 行“change”列：“" + bad + "”");
        }
        assertThat(files(staff, "stock", "sku,change\nx,1\n").http().body())
                .contains("The column “reason” is missing");
        assertThat(PLATFORM.bean(StockStore.class).level("depot-told"))
                .hasValue(new StockLevel(0, 0));
    }

    private static Answer files(Visitor staff, String kind, String text, String query) {
        return send(
                staff,
                "/console/shop/files/" + kind + "?" + query + "lang=en",
                "file",
                text.getBytes(StandardCharsets.UTF_8),
                kind + ".csv");
    }

    private static Answer files(Visitor staff, String kind, String text) {
        return files(staff, kind, text, "");
    }
}
